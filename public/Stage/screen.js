import { drawLowerThird } from './lower-third.js';
import { drawScene, isStill, sceneFacts } from './scene.js';
import { element } from '../elements/element.js';
import { isQuiet } from '../Agenda/items.js';
import { countdown } from '../Timers/countdown.js';
import { live } from '../elements/live.js';
import { wallClock } from '../Timers/wall-clock.js';

/// A device's whole picture: the logical screen assigned to it, `main` for the hall or `overlay` for the mixer. When the line
/// is cut the last picture stays, because a hall that looks at an error page has lost more than a minute of news.
export function screen(client) {
    const { state } = client;
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
            facts: sceneFacts(client, scene),
            conference,
            message: stage?.mode === 'held' ? undefined : stage?.message,
            timer,
            quiet: isQuiet(state),
        };
    };
    return live(client, element('div', { class: 'screen' }), read, (now) => {
        document.documentElement.dataset.shows = now.shows;
        return now.shows === 'overlay' ? lowerThird(client, now) : hall(client, now);
    });
}

/// Scenes in which the hall honours or counts: nobody is timed before everybody's eyes.
const untimed = new Set(['title', 'round', 'roll']);

function hall(client, { scene, item, facts, conference, message, timer, quiet }) {
    const calm = quiet || isStill(scene.kind);
    return [
        element(
            'div',
            { class: 'screen-head' },
            conference && scene.kind !== 'title' && !isStill(scene.kind) && client.words.text(conference.title).words,
        ),
        element('div', { class: `scene scene-${scene.kind}`, 'aria-live': 'polite' }, drawScene(client, scene, { conference, item, facts })),
        !calm && element(
            'div',
            { class: `screen-clocks of-${scene.kind}` },
            timer && !untimed.has(scene.kind) && countdown(client, timer),
            scene.kind !== 'round' && wallClock(client, { seconds: false }),
        ),
        message && !calm && element('p', { class: 'screen-message', role: 'status' }, message),
    ];
}

function lowerThird(client, { scene, item, facts, message }) {
    return [
        drawLowerThird(client, scene, { item, facts }),
        message && element('div', { class: 'third' }, element('p', { class: 'third-name' }, message)),
    ];
}
