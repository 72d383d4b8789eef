import { element } from '../elements/element.js';
import { hourMinute, span } from '../client/instant.js';
import { always, live, ticking } from '../elements/live.js';
import { lateness, latenessWord } from './lateness.js';
import { left } from '../client/clock.js';
import { wallClock } from './wall-clock.js';

/// The monitor at the lectern, for one person: how long is left, in figures that are read from two steps away and in words for whoever does not see colours;
/// the time of day; and what the staff write to nobody else. `now` as a screen reads it; while it is held the monitor is dark.
/** @param {Client} client */
export function lectern(client, { isHeld, scene, message }) {
    if (isHeld) return [element('div', { class: 'lectern' })];
    return [
        element(
            'div',
            { class: 'lectern' },
            element('p', { class: 'lectern-what' }, what(client, scene)),
            remaining(client),
            element('p', { class: 'lectern-message', role: 'status' }, message),
            wallClock(client, { seconds: false }),
        ),
    ];
}

/// Who has the floor, else the item that is on, of which a scene may say nothing.
function what(client, { text, item }) {
    const title = client.state.get(`agenda/${item ?? client.state.get('agenda')?.current}`)?.title;
    return text ?? (title && client.words.text(title).words);
}

/// The speaker's clock, and where none runs the item's.
function remaining(client) {
    const { words, state } = client;
    const name = () => ['speaking', 'item'].find((one) => state.get(`timer/${one}`) !== undefined);
    const timer = () => state.get(`timer/${name()}`);
    const figures = ticking(client, element('span', { class: 'figures', role: 'timer' }), () => (timer() ? span(left(timer(), client.now)) : ''));
    const until = live(client, element('span', { class: 'lectern-until' }), () => timer()?.endsAt ?? null, (at) => [
        at !== null && words.t('timer.until', { at: hourMinute(at, client.zone) }),
    ]);
    const word = ticking(client, element('span', { class: 'lectern-word' }), () => latenessWord(words, lateness(timer(), client.now)));
    const bar = element('progress', { class: 'lectern-bar', 'aria-label': words.t('timer.item') });
    const box = element('div', { class: 'lectern-clock' }, figures, bar, element('p', {}, word, until));
    return always(client, box, (standing) => mark(standing, timer(), client.now), { ticks: true });
}

/// The colour and the length of the bar; and how many figures there are, for they take the whole width.
function mark(box, timer, now) {
    box.dataset.state = lateness(timer, now);
    const ms = timer ? left(timer, now) : 0;
    box.dataset.figures = String(timer ? span(ms).length : 0);
    const bar = box.querySelector('progress');
    bar.max = timer ? Math.max(1, timer.endsAt - timer.startedAt) : 1;
    bar.value = Math.min(bar.max, Math.max(0, ms));
}
