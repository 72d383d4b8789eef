import { drawLowerThird, drawScene, sceneOf } from './scene.js';
import { element } from '../elements/element.js';
import { isQuiet } from '../Agenda/items.js';
import { countdown } from '../Timers/countdown.js';
import { lectern } from '../Timers/lectern.js';
import { live } from '../elements/live.js';
import { wallClock } from '../Timers/wall-clock.js';

/// A device's whole picture: the logical screen assigned to it, `main` for the hall, `overlay` for the mixer or `timer` at the lectern. When the line
/// is cut the last picture stays, because a hall that looks at an error page has lost more than a minute of news.
/** @param {Client} client */
export function screen(client, page) {
    const { state } = client;
    const scenes = page.brought('scenes');
    const read = () => {
        const shows = state.get(`screen/${client.who?.person}`)?.shows ?? 'main';
        const stage = state.get(`stage/${shows}`) ?? null;
        const scene = !stage || stage.mode === 'held' ? { kind: 'emblem' } : stage.scene;
        const item = scene.item ? state.get(`agenda/${scene.item}`) : undefined;
        const conference = state.get('conference') ?? null;
        // Who speaks has to see the speaking clock; it takes the place of the item's.
        const timer = ['speaking', 'item'].find((name) => state.get(`timer/${name}`) !== undefined);
        return {
            shows,
            scene,
            item,
            facts: sceneOf(scenes, scene.kind).read?.(client, scene) ?? null,
            conference,
            stage,
            message: stage?.mode === 'held' ? undefined : stage?.message,
            timer,
            quiet: isQuiet(state),
        };
    };
    return live(client, element('div', { class: 'screen' }), read, (now) => {
        document.documentElement.dataset.shows = now.shows;
        if (now.shows === 'timer') return lectern(client, now.stage);
        const scene = sceneOf(scenes, now.scene.kind);
        return now.shows === 'overlay' ? lowerThird(client, scene, now) : hall(client, scene, now);
    });
}

function hall(client, drawn, now) {
    const { scene, conference, message, timer, quiet } = now;
    const { isStill = false, hasHead = !isStill, hasTimer = true, hasWallClock = true } = drawn;
    const isCalm = quiet || isStill;
    return [
        element('div', { class: 'screen-head' }, conference && hasHead && client.words.text(conference.title).words),
        element('div', { class: `scene scene-${scene.kind}`, 'aria-live': 'polite' }, drawScene(client, drawn, now)),
        !isCalm && element(
            'div',
            { class: `screen-clocks of-${scene.kind}` },
            timer && hasTimer && countdown(client, timer),
            hasWallClock && wallClock(client, { seconds: false }),
        ),
        message && !isCalm && element('p', { class: 'screen-message', role: 'status' }, message),
    ];
}

function lowerThird(client, drawn, now) {
    return [
        drawLowerThird(client, drawn, now),
        now.message && element('div', { class: 'third' }, element('p', { class: 'third-name' }, now.message)),
    ];
}
