import { band } from '../Stage/lower-third.js';
import { element, said } from '../elements/element.js';
import { venueName } from '../Agenda/who.js';

/// Who has the floor; without a turn of the list the scene names whom it was told, or the first of its item.
export const scenes = [
    {
        kind: 'speaker',
        read: readSpeaker,
        draw: (client, { facts, item, scene }) => (facts ? drawSpeaker(client, facts) : drawNamed(client, item, scene)),
        lowerThird: (client, { facts, item, scene }) => (facts ? speakerBand(client, facts) : namedBand(client, item, scene)),
    },
];

/// Who speaks, from where, about what; null when the scene names nobody of the list of speakers.
function readSpeaker(client, scene) {
    const speaker = scene.speaker && client.state.get(`speaker/${scene.speaker}`);
    return speaker ? { ...speaker, from: venueName(client, speaker.venue) } : null;
}

/// The name is what the hall has to read; the clock stands below it in the same size.
function drawSpeaker(client, { kind, name, from, topic }) {
    return [
        element('p', { class: 'scene-kind' }, client.words.known('speaker-kind', kind)),
        element('h1', {}, name),
        from && element('p', { class: 'scene-big', lang: langOf(client, from) }, from.words),
        topic && said(client, 'p', { class: 'scene-facts' }, topic),
    ];
}

function langOf(client, { language }) {
    return language === client.words.language ? undefined : language;
}

/// A speaker's name is what the hall has to read; the title of what they speak on stands above it.
function drawNamed(client, item, { text }) {
    const [first] = item?.who ?? [];
    if (!first && !text) return null;
    return [
        item && said(client, 'p', { class: 'scene-kind' }, item.title),
        element('h1', {}, text ?? first.name),
        first?.title && !text && said(client, 'p', { class: 'scene-facts' }, first.title),
    ];
}

function speakerBand(client, { name, from, topic }) {
    return [band(name, [from?.words, client.words.text(topic).words].filter(Boolean).join(' · '))];
}

function namedBand(client, item, { text }) {
    const [first] = item?.who ?? [];
    const name = text ?? first?.name;
    return name ? [band(name, !text && client.words.text(first?.title).words)] : null;
}
