import { band, personBand } from '../Stage/lower-third.js';
import { element, said } from '../elements/element.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { lettering, person } from '../Stage/scene.js';
import { venueName } from '../Agenda/who.js';

/// Who has the floor; without a turn of the list the scene names whom it was told, or the first of its item.
export const scenes = [
    {
        kind: 'speaker',
        since: ({ facts, item }) => facts?.startedAt ?? item?.actualStart,
        read: readSpeaker,
        draw: (client, { facts, item, scene }) => (facts ? drawSpeaker(client, facts) : drawNamed(client, item, scene)),
        lowerThird: (client, { facts, item, scene }) => (facts ? speakerBand(client, facts) : namedBand(client, item, scene)),
    },
];

/// Who speaks, from where, about what; null when the scene names nobody of the list of speakers.
function readSpeaker(client, scene) {
    const speaker = scene.speaker && client.state.get(`speaker/${scene.speaker}`);
    return speaker ? { ...speaker, mark: illustrative(client, `speaker/${scene.speaker}`), from: venueName(client, speaker.venue) } : null;
}

/// The name is what the hall has to read; what is spoken on stands above it.
function drawSpeaker(client, { kind, name, from, topic, mark }) {
    return [
        lettering(
            topic
                ? element('p', { class: 'scene-kind', 'data-spare': true }, said(client, 'span', {}, topic), mark)
                : element('p', { class: 'scene-kind' }, client.words.known('speaker-kind', kind)),
            person(client, { name }),
            from && element('p', { class: 'scene-facts', lang: langOf(client, from) }, from.words),
        ),
    ];
}

function langOf(client, { language }) {
    return language === client.words.language ? undefined : language;
}

function drawNamed(client, item, { text }) {
    const [first] = item?.who ?? [];
    if (!first && !text) return null;
    return [lettering(item && said(client, 'p', { class: 'scene-kind' }, item.title), person(client, text ? { name: text } : first))];
}

function speakerBand(client, { name, from, topic }) {
    return [band(name, [from?.words, client.words.text(topic).words].filter(Boolean).join(' · '))];
}

function namedBand(client, item, { text }) {
    const [first] = item?.who ?? [];
    if (text) return [band(text)];
    return first ? [personBand(client, [first])] : null;
}
