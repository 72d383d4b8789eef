import { drawScene, sceneOf } from './scene.js';
import { element } from '../elements/element.js';
import { fitted } from './fit.js';
import { isQuiet } from '../Agenda/items.js';
import { publicClock } from './public-clock.js';
import { themeOf } from './theme.js';
import { wallClock } from '../Timers/wall-clock.js';

/// What stands on a logical screen: the scene and all that it is drawn from.
/** @param {Client} client */
export function readScreen(client, scenes, shows) {
    const { state } = client;
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

/// The hall's picture, on the wall itself and small on a desk.
/** @param {Client} client */
export function drawHall(client, drawn, now) {
    const { scene, message, isQuiet: quiet } = now;
    const isCalm = quiet || drawn.isStill === true;
    return [
        element('div', { class: `scene scene-${scene.kind}`, 'data-kind': scene.kind, 'aria-live': 'polite' }, drawScene(client, drawn, now)),
        !isCalm && drawn.hasClocks !== false && element('div', { class: 'screen-clocks' }, publicClock(client), wallClock(client, { seconds: false })),
        message && !isCalm && element('div', { class: 'screen-message', role: 'status' }, fitted(element('p', { 'data-told': true }, message), { largest: 0.05, smallest: 0.03, share: 0.11 })),
    ];
}
