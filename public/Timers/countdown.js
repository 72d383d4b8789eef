import { element } from '../elements/element.js';
import { hourMinute, span } from '../client/instant.js';
import { lateness, latenessWord } from './lateness.js';
import { left } from '../client/clock.js';
import { always, live, ticking } from '../elements/live.js';

/// A clock that counts down and goes on below zero. It is reckoned from its anchors at every tick, never counted, so that all
/// screens agree and a tab that slept is right at once. `name` is `item` or `speaking`; `inWords`: the staff are told in words too that the last minute runs, and that it is over.
/** @param {Client} client */
export function countdown(client, name, { inWords = false } = {}) {
    const { words, state } = client;
    const timer = () => state.get(`timer/${name}`);
    const figures = ticking(
        client,
        element('span', { class: 'figures', role: 'timer' }),
        () => (timer() ? span(left(timer(), client.now)) : ''),
    );
    const until = live(
        client,
        element('span', { class: 'until' }),
        () => timer() ?? null,
        (now) => [now && words.t(now.pausedLeft === undefined ? 'timer.until' : 'timer.paused', { at: hourMinute(now.endsAt, client.zone) })],
    );
    const box = element(
        'div',
        { class: 'countdown', 'data-timer': name },
        element('span', { class: 'clock-name' }, words.t(`timer.${name}`)),
        figures,
        inWords && ticking(client, element('span', { class: 'clock-word' }), () => latenessWord(words, lateness(timer(), client.now))),
        until,
    );
    const mark = (standing) => {
        const state = lateness(timer(), client.now);
        if (standing.dataset.state !== state) standing.dataset.state = state;
    };
    return always(client, box, mark, { ticks: true });
}

/// Those of the named clocks that exist just now. `names()` → `item`, `speaking`.
/** @param {Client} client */
export function clocks(client, node, names, options = {}) {
    const read = () => names().filter((name) => client.state.get(`timer/${name}`) !== undefined);
    return live(client, node, read, (running) => running.map((name) => countdown(client, name, options)));
}
