import { clocks } from '../Timers/countdown.js';
import { element } from '../elements/element.js';
import { isQuiet } from '../Agenda/items.js';
import { live } from '../elements/live.js';
import { onTheFloor } from './speakers.js';
import { speakerLines } from './speaker-lines.js';

/// Who has the floor now, with the clock of the turn; the name is spoken when it changes. `clockAlways`: staff see the clock in
/// quiet items too.
/** @param {Client} client */
export function currentSpeaker(client, { clockAlways = false } = {}) {
    const { state, words } = client;
    const read = () => ({ speaker: onTheFloor(state), venues: state.all('venue/').map(([id, { name }]) => [id, name]) });
    const shown = (speaker) => [
        element('span', { class: 'eyebrow' }, words.t('speakers.floor')),
        speakerLines(client, speaker, { heading: 'strong' }),
    ];
    const who = live(client, element('div', { class: 'floor', 'aria-live': 'polite' }), read, ({ speaker }) =>
        speaker ? shown(speaker) : [],
    );
    const clock = clocks(client, element('div', { class: 'floor-clock' }), () => (isQuiet(state) && !clockAlways ? [] : ['speaking']));
    return element('div', { class: 'current-speaker' }, who, clock);
}
