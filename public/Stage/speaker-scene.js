import { element, said } from '../elements/element.js';
import { venueName } from '../Agenda/who.js';

/// Who speaks, from where, about what; null when the scene names nobody of the list of speakers.
export function readSpeaker(client, scene) {
    const speaker = scene.speaker && client.state.get(`speaker/${scene.speaker}`);
    return speaker ? { ...speaker, from: venueName(client, speaker.venue) } : null;
}

/// The name is what the hall has to read; the clock stands below it in the same size.
export function drawSpeaker(client, { kind, name, from, topic }) {
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
