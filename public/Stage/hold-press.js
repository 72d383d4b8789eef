import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';

/// Blank a screen to the emblem, or let its picture back: the one button that must be found in a fright.
/** @param {Client} client */
export function holdPress(client, screen) {
    const { words, state } = client;
    const held = () => state.get(`stage/${screen}`)?.mode === 'held';
    return live(client, element('span', { class: 'hold' }), held, (isHeld) => {
        const op = isHeld ? 'stage.release' : 'stage.hold';
        return press(
            client,
            { key: `${op}/${screen}`, label: words.t(op), look: isHeld ? 'strong' : 'danger', command: () => ({ op, arg: { screen } }) },
        );
    });
}
