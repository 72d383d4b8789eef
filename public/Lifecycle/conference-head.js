import { element, said } from '../elements/element.js';
import { dayProgress, driftLine, stateBadge } from './day-facts.js';
import { day } from '../client/instant.js';
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
    return element(
        'section',
        { class: 'head' },
        titles,
        element('div', { class: 'head-side' }, stateBadge(client), dayProgress(client), drift && driftLine(client), wallClock(client)),
    );
}
