import { drawLowerThird, drawScene, sceneOf } from './scene.js';
import { element } from '../elements/element.js';
import { fitted, keepFitted } from './fit.js';
import { isQuiet } from '../Agenda/items.js';
import { lectern } from '../Timers/lectern.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { publicClock } from './public-clock.js';
import { dress, themeOf } from './theme.js';
import { read as kept, write as keep } from '../client/store.js';
import { wallClock } from '../Timers/wall-clock.js';

/// How a device shows the logical screen that is assigned to it. The others are drawn elsewhere.
const pictures = { main: hall, overlay: lowerThird, timer: (client, _, now) => lectern(client, now) };

/// A device's whole picture: the logical screen assigned to it, `main` for the hall, `overlay` for the mixer or `timer` at the lectern. Until it knows which, it shows nothing at all:
/// what the mixer lays over the picture must never cover it. When the line is cut the last picture stays, because a hall that looks at an
/// error page has lost more than a minute of news.
/** @param {Client} client */
export function screen(client, page) {
    const scenes = page.brought('scenes');
    const picture = live(client, element('div', { class: 'screen' }), () => readScreen(client, scenes), (now) => {
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

function readScreen(client, scenes) {
    const { state } = client;
    const shows = assigned(client);
    const stage = state.get(`stage/${shows}`) ?? null;
    const isHeld = !stage || stage.mode === 'held';
    const scene = isHeld ? { kind: 'emblem' } : stage.scene;
    const item = scene.item ? state.get(`agenda/${scene.item}`) : undefined;
    return {
        shows,
        scene,
        item,
        facts: sceneOf(scenes, scene.kind).read?.(client, scene) ?? null,
        conference: state.get('conference') ?? null,
        theme: themeOf(client),
        message: isHeld ? undefined : stage.message,
        isHeld,
        isPinned: stage?.mode === 'pinned',
        isQuiet: isQuiet(state),
    };
}

function hall(client, drawn, now) {
    const { scene, message, isQuiet: quiet } = now;
    const isCalm = quiet || drawn.isStill === true;
    return [
        element('div', { class: `scene scene-${scene.kind}`, 'aria-live': 'polite' }, drawScene(client, drawn, now)),
        !isCalm && drawn.hasClocks !== false && element('div', { class: 'screen-clocks' }, publicClock(client), wallClock(client, { seconds: false })),
        message && !isCalm && element('div', { class: 'screen-message', role: 'status' }, fitted(element('p', {}, message), { largest: 0.05, smallest: 0.03, share: 0.11 })),
    ];
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
