import { drawLowerThird } from './scene.js';
import { element } from '../elements/element.js';
import { fitted } from './fit.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';

/// What the mixer lays over the picture, on the device itself and small on a desk. What follows the agenda leaves by itself; what somebody has put up stays until they take it away. Whether its time is up follows from the conference's time and
/// not from when this device has drawn it.
/** @param {Client} client */
export function drawOverlay(client, drawn, now) {
    const { message, isPinned, isQuiet: quiet, item } = now;
    const since = drawn.since ? drawn.since(now) : item?.actualStart;
    const isOver = () => !isPinned && client.now - (since ?? 0) > limits.bandMs;
    const bands = live(
        client,
        element('div', { class: 'bands' }),
        isOver,
        (over) => (over || quiet ? [] : drawLowerThird(client, drawn, now)),
        { ticks: true },
    );
    const told = message && element('div', { class: 'third' }, element('p', { class: 'third-name' }, message));
    return [fitted([bands, told], { largest: 0.05, smallest: 0.036, share: 0.6 })];
}
