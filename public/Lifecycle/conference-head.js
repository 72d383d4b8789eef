import { element, said } from '../elements/element.js';
import { forecast, onTheDay } from '../Agenda/drift.js';
import { day, hourMinute } from '../client/instant.js';
import { items } from '../Agenda/items.js';
import { live } from '../elements/live.js';
import { wallClock } from '../Timers/wall-clock.js';

/// Which conference this is, in what state, what time it is there. `drift`: staff also see when it would end; `heading`: `h1` on a page
/// whose current item may be out of sight.
/** @param {Client} client */
export function conferenceHead(client, { drift = false, heading = 'p' } = {}) {
    const { words, state } = client;
    const titles = live(
        client,
        element('div', { class: 'head-titles' }),
        () => state.get('conference') ?? null,
        (conference) => {
            if (!conference) return [element(heading, { class: 'head-title' }, words.t('app.name'))];
            const facts = [words.text(conference.place).words, day(conference.startsAt ?? client.now, client.zone)].filter(Boolean);
            return [
                said(client, heading, { class: 'head-title' }, conference.title),
                element('p', { class: 'facts' }, facts.join(' · ')),
                conference.state === 'paused' && conference.pauseReason && element('p', { class: 'pause-reason' }, conference.pauseReason),
            ];
        },
    );
    const badge = live(
        client,
        element('span', { role: 'status' }),
        () => state.get('conference')?.state ?? null,
        (now) => [now && element('span', { class: `badge ${now}` }, words.known('conference-state', now))],
    );
    return element(
        'section',
        { class: 'head' },
        titles,
        element('div', { class: 'head-side' }, badge, drift && driftLine(client), wallClock(client)),
    );
}

/// "Ends 16:57, 6 minutes late": reckoned here, from the plan and the clock, in whole minutes.
function driftLine(client) {
    const { words, state } = client;
    const read = () => {
        if (!['live', 'paused'].includes(state.get('conference')?.state)) return null;
        const now = Math.floor(client.now / 60_000) * 60_000;
        const { endsAt, late } = forecast(onTheDay(items(state), state.get('agenda')?.startedAt ?? now), state.get('agenda')?.current ?? null, now);
        return { endsAt, minutes: Math.trunc(late / 60_000) };
    };
    return live(client, element('span', { class: 'drift' }), read, (now) => {
        if (!now) return [];
        const name = now.minutes > 0 ? 'late' : now.minutes < 0 ? 'early' : 'on-time';
        return [
            element(
                'span',
                { class: name },
                words.t(`drift.${name}`, { minutes: Math.abs(now.minutes), at: hourMinute(now.endsAt, client.zone) }),
            ),
        ];
    });
}
