import { drawHall, readScreen } from './hall.js';
import { drawOverlay } from './overlay.js';
import { element } from '../elements/element.js';
import { keepFitted } from './fit.js';
import { lectern } from '../Timers/lectern.js';
import { live } from '../elements/live.js';
import { sceneOf } from './scene.js';
import { dress } from './theme.js';
import { read as kept, write as keep } from '../client/store.js';

/// How a device shows the logical screen that is assigned to it. The others are drawn elsewhere.
const pictures = { main: drawHall, overlay: drawOverlay, timer: (client, _, now) => lectern(client, now) };

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
