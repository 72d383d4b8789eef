import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { minutesOf } from './speakers.js';
import { venueName } from '../Agenda/who.js';

/// Who speaks, from where, for how long and about what.
/** @param {Client} client */
export function speakerLines(client, speaker, { heading = 'span' } = {}) {
    const { words } = client;
    const venue = venueName(client, speaker.venue)?.words;
    const facts = [
        words.known('speaker-kind', speaker.kind),
        // A venue asks under its own name; it is not said twice.
        venue && !speaker.name.includes(venue) && venue,
        speaker.seconds && words.t('agenda.minutes', { minutes: minutesOf(speaker) }),
    ];
    return [
        element(heading, { class: 'speaker-name' }, speaker.name),
        speaker.topic && [said(client, 'span', { class: 'speaker-topic' }, speaker.topic), illustrative(client, `speaker/${speaker.id}`)],
        element('span', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
    ];
}

/// Why it stands where it stands: nobody has to ask, and no place is given in the dark.
/** @param {Client} client */
export function placeReason(client, { reason }) {
    const { words } = client;
    if (!reason || !words.has(`place-reason.${reason.rule}`)) return '';
    return words.t(`place-reason.${reason.rule}`, { ...reason, at: hourMinute(reason.at ?? 0, client.zone) });
}

/// `3`, with the word for those who do not see the list.
/** @param {Client} client */
export function placeMark(client, { place }) {
    const label = client.words.t('speaker.place', { place });
    return element('span', { class: 'place', role: 'img', 'aria-label': label, title: label }, place);
}

/// "and 12 more": the rest of a list stands further back than the view carries.
/** @param {Client} client */
export function moreSpeakers(client, count) {
    return count > 0 && element('p', { class: 'facts' }, client.words.t('speakers.more', { count }));
}
