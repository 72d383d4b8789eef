import { drawHall, readScreen } from './hall.js';
import { drawLowerThird, sceneOf } from './scene.js';
import { element } from '../elements/element.js';
import { fitted, keepFitted } from './fit.js';
import { lectern } from '../Timers/lectern.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { dress } from './theme.js';
import { read as kept, write as keep } from '../client/store.js';

/// How a device shows the logical screen that is assigned to it. The others are drawn elsewhere.
const pictures = { main: drawHall, overlay: lowerThird, timer: (client, _, now) => lectern(client, now) };

/// A device's whole picture: the logical screen assigned to it, `main` for the hall, `overlay` for the mixer or `timer` at the lectern. Until it knows which, it shows nothing at all:
/// what the mixer lays over the picture must never cover it. When the line is cut the last picture stays, because a hall that looks at an
/// error page has lost more than a minute of news.
/** @param {Client} client */
export function screen(client, page) {
    const scenes = page.brought('scenes');
    const picture = live(client, element('div', { class: 'screen' }), () => readScreen(client, scenes, assigned(client)), (now) => {
        if (now.shows) document.documentElement.dataset.shows = now.shows;
        dress(document.documentElement, now.theme);
        return pictures[now.shows]?.(client, sceneOf(scenes, now.scene.kind), now) ?? [];
    });
    return keepFitted(picture);
}

const session = () => sessionStorage;
/// What the device was assigned to when the page stood here last: a reload shows it at once, with or without a server.
const memory = 'diemcau.shows';

function assigned({ state, who }) {
    const now = state.get(`screen/${who?.person}`)?.shows;
    if (now) keep(session, memory, now);
    return now ?? kept(session, memory);
}

/// What follows the agenda leaves by itself; what somebody has put up stays until they take it away. Whether its time is up follows from the conference's time and
/// not from when this device has drawn it.
function lowerThird(client, drawn, now) {
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
