import { element } from '../elements/element.js';
import { forecast, onTheDay } from '../Agenda/drift.js';
import { hourMinute } from '../client/instant.js';
import { items, placeInDay } from '../Agenda/items.js';
import { live } from '../elements/live.js';

/// How far the day has come, spoken when it changes.
/** @param {Client} client */
export function stateBadge(client) {
    const read = () => client.state.get('conference')?.state ?? null;
    return live(client, element('span', { role: 'status' }), read, (now) => [now && element('span', { class: `badge ${now}` }, client.words.known('conference-state', now))]);
}

/// "Item 31/48": how far the day is, without a clock that would name who is late.
/** @param {Client} client */
export function dayProgress(client) {
    return live(client, element('span', { class: 'day-progress' }), () => placeInDay(client.state), (now) => [now && client.words.t('agenda.progress', now)]);
}

/// "Ends 16:57, 6 minutes late": reckoned here, from the plan and the clock, in whole minutes.
/** @param {Client} client */
export function driftLine(client) {
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
