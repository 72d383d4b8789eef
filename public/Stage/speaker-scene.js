import { element, said } from '../elements/element.js';
import { venueName } from '../Agenda/who.js';

/// Who speaks, from where, about what; null when the scene names nobody of the list of speakers.
export function readSpeaker(seat, scene) {
    const speaker = scene.speaker && seat.state.get(`speaker/${scene.speaker}`);
    return speaker ? { ...speaker, from: venueName(seat, speaker.venue) } : null;
}

/// The name is what the hall has to read; the clock stands below it in the same size.
export function drawSpeaker(seat, { kind, name, from, topic }) {
    return [
        element('p', { class: 'scene-kind' }, seat.words.known('speaker-kind', kind)),
        element('h1', {}, name),
        from && element('p', { class: 'scene-big', lang: langOf(seat, from) }, from.words),
        topic && said(seat, 'p', { class: 'scene-facts' }, topic),
    ];
}

function langOf(seat, { language }) {
    return language === seat.words.language ? undefined : language;
}
