import { drawHall, readScreen } from './hall.js';
import { dress } from './theme.js';
import { drawOverlay } from './overlay.js';
import { element } from '../elements/element.js';
import { keepFitted } from './fit.js';
import { live } from '../elements/live.js';
import { sceneOf } from './scene.js';

/// The glass on which it is drawn before it is made small, in px: the sizes of the wall are shares of it.
const glass = { width: 1280, height: 720 };

const pictures = { main: drawHall, overlay: drawOverlay };

/// One of the hall's screens as it stands, drawn small by the wall's own code, with the wall's own style. It has a document of its own, as its sizes are shares of a glass and its style is of a
/// whole page; whoever hears the page is told in words what stands there. `shown` is the client of whose state it is drawn,
/// `wall` `{scenes, sheet}` what the wall draws and the address of its style, `shows` which of the screens.
/** @param {Client} client */
export function smallWall(client, shown, wall, name, shows = 'main') {
    const frame = element('iframe', { title: name, width: glass.width, height: glass.height, tabindex: -1, 'aria-hidden': 'true', scrolling: 'no' });
    const box = element('div', { class: 'small-wall', 'data-of': shows }, frame);
    // A frame that is moved on its page begins anew.
    frame.addEventListener('load', () => begin(frame.contentDocument, client, shown, { ...wall, shows }));
    new ResizeObserver(() => frame.style.setProperty('transform', `scale(${box.clientWidth / glass.width})`)).observe(box);
    return box;
}

function begin({ documentElement: root, head, body }, client, shown, { scenes, sheet, shows }) {
    if (head.childElementCount > 0) return;
    root.dataset.shows = shows;
    const draw = (now) => {
        dress(root, now.theme);
        return pictures[shows](shown, sceneOf(scenes, now.scene.kind), now);
    };
    // Type is fitted to boxes, and those are the style's; and what stands in no page yet is not kept up to date.
    const load = () => body.append(keepFitted(live(client, element('div', { class: 'screen' }), () => readScreen(shown, scenes, shows), draw)));
    head.append(element('link', { rel: 'stylesheet', href: sheet, on: { load } }));
}
