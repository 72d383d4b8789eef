import assert from 'node:assert/strict';
import test from 'node:test';
import { Presence } from '../../public/client/presence.js';
import { State } from '../../public/client/state.js';
import { Watchers } from '../../public/client/watchers.js';
import { Day } from './day.mjs';

/// What looks at the state, and how often it has looked.
function watched(read) {
    const day = new Day();
    const state = new State();
    const presence = new Presence(state.shown, state.reads);
    const watchers = new Watchers(day.device.timers, state.reads);
    const seen = { times: 0 };
    const node = { isConnected: true };
    watchers.onChange(node, () => {
        seen.times += 1;
        read({ state, presence });
    });
    const changes = (touched) => {
        watchers.changed(touched);
        day.pass(100);
    };
    changes();
    return { seen, node, changes };
}

test('a change of something else leaves a watcher alone', () => {
    const { seen, changes } = watched(({ state }) => state.get('agenda'));
    changes(['timer/item', 'venue/bac-ha']);
    assert.equal(seen.times, 1);
    changes(['timer/item', 'agenda']);
    assert.equal(seen.times, 2);
});

test('who looks at a list sees what comes into it, and a thing that is not there yet is looked at too', () => {
    const { seen, changes } = watched(({ state }) => [state.all('venue/'), state.mine.get('help')]);
    changes(['venue/bac-ha']);
    changes(['help']);
    assert.equal(seen.times, 3);
});

test('presence is another thing than the state of the same name', () => {
    const { seen, changes } = watched(({ presence }) => presence.get('venue/bac-ha'));
    changes(['venue/bac-ha']);
    assert.equal(seen.times, 1);
    changes(['presence:venue/bac-ha']);
    assert.equal(seen.times, 2);
});

test('who reckons with what moves by itself looks again at every frame', () => {
    const { seen, changes } = watched(({ state }) => state.whole);
    changes([]);
    assert.equal(seen.times, 2);
});

test('when anything may have changed everybody looks, and who has gone never again', () => {
    const { seen, node, changes } = watched(({ state }) => state.get('agenda'));
    changes();
    assert.equal(seen.times, 2);
    node.isConnected = false;
    changes();
    node.isConnected = true;
    changes();
    assert.equal(seen.times, 2);
});

test('what has taken the place of another looks at its own things from then on', () => {
    const day = new Day();
    const state = new State();
    const watchers = new Watchers(day.device.timers, state.reads);
    const seen = [];
    const looksAt = (key) => () => seen.push([key, state.get(key)]);
    let behind = looksAt('timer/item');
    watchers.onChange({ isConnected: true }, () => behind(), () => behind);
    const changes = (...touched) => {
        watchers.changed(touched);
        day.pass(100);
    };
    changes();
    behind = looksAt('timer/speaking');
    changes('agenda');
    changes('timer/speaking');
    changes('timer/item');
    assert.deepEqual(seen.map(([key]) => key), ['timer/item', 'timer/speaking', 'timer/speaking']);
});

test('what follows has looked at once, and is left alone until its own things change', () => {
    const day = new Day();
    const state = new State();
    const watchers = new Watchers(day.device.timers, state.reads);
    const seen = [];
    const looksAt = (key) => () => seen.push([key, state.get(key)]);
    const changes = (touched) => {
        watchers.changed(touched);
        day.pass(100);
    };
    watchers.follow({ isConnected: true }, looksAt('agenda'));
    assert.equal(seen.length, 1);
    changes(['timer/item']);
    assert.equal(seen.length, 1);
    changes(['agenda']);
    assert.equal(seen.length, 2);
});

test('what a drawing brings into the page has been drawn with it, and not once more', () => {
    const day = new Day();
    const state = new State();
    const watchers = new Watchers(day.device.timers, state.reads);
    let rows = 0;
    const node = { isConnected: true };
    let isThere = false;
    watchers.onChange(node, () => {
        if (!isThere) watchers.follow(node, () => (rows += 1));
        isThere = true;
    });
    watchers.changed();
    day.pass(100);
    assert.equal(rows, 1);
    watchers.changed();
    day.pass(100);
    assert.equal(rows, 2);
});
