import assert from 'node:assert/strict';
import test from 'node:test';
import { State } from '../../public/client/state.js';
import { welcome } from './day.mjs';

const joined = () => {
    const state = new State();
    state.join(welcome({ head: { view: 412, mine: 397 } }));
    state.apply({ t: 'state', v: 'view', prev: 0, seq: 412, set: { agenda: { current: 'i7' }, 'venue/si-ma-cai': { order: 8 } } });
    state.apply({ t: 'state', v: 'mine', prev: 0, seq: 397, set: { 'notice/n1': { read: false } } });
    return state;
};

test('a frame that joins on is set, and names what it touched', () => {
    const state = joined();
    const touched = state.apply({ v: 'view', prev: 412, seq: 431, set: { agenda: { current: 'i8' } }, del: ['venue/si-ma-cai'] });
    assert.deepEqual([...touched].sort(), ['agenda', 'venue/si-ma-cai']);
    assert.equal(state.get('agenda').current, 'i8');
    assert.equal(state.get('venue/si-ma-cai'), undefined);
});

test('a frame after a gap is refused and changes nothing', () => {
    const state = joined();
    assert.equal(state.apply({ v: 'view', prev: 430, seq: 431, set: { agenda: { current: 'i9' } } }), null);
    assert.equal(state.get('agenda').current, 'i7');
    assert.equal(state.view.seq, 412);
});

test('a torn chain waits for its snapshot and takes no frame that seems to fit', () => {
    const state = joined();
    state.apply({ v: 'view', prev: 430, seq: 431, set: {} });
    assert.equal(state.whole, false);
    assert.equal(state.apply({ v: 'view', prev: 412, seq: 413, set: {} }), null);
    assert.notEqual(state.apply({ v: 'view', prev: 0, seq: 440, set: {} }), null);
    assert.equal(state.whole, true);
});

test('prev 0 discards everything of its chain and leaves the other chain alone', () => {
    const state = joined();
    const touched = state.apply({ v: 'view', prev: 0, seq: 500, set: { agenda: { current: null } } });
    assert.ok(touched.has('venue/si-ma-cai'), 'what vanished counts as touched');
    assert.equal(state.get('venue/si-ma-cai'), undefined);
    assert.deepEqual(state.mine.get('notice/n1'), { read: false });
});

test('the chains count for themselves', () => {
    const state = joined();
    assert.notEqual(state.apply({ v: 'mine', prev: 397, seq: 440, set: {} }), null);
    assert.equal(state.view.seq, 412);
    assert.equal(state.mine.seq, 440);
});

test('a key keeps the position of the frame that brought it', () => {
    const state = joined();
    state.apply({ v: 'view', prev: 412, seq: 431, set: { 'agenda/i8': {} } });
    assert.equal(state.rev('agenda'), 412);
    assert.equal(state.rev('agenda/i8'), 431);
    assert.equal(state.rev('notice/n1'), 397);
    assert.equal(state.rev('desk'), undefined);
});

test('a command says that it saw a key at its chain’s position, an absent key too', () => {
    const state = joined();
    state.apply({ v: 'view', prev: 412, seq: 431, set: { 'agenda/i8': {} } });
    assert.equal(state.seen('agenda'), 431);
    assert.equal(state.seen('timer/item'), 431);
    assert.equal(state.seen('notice/n1'), 397);
});

test('resume names both positions, and nothing before the first snapshot', () => {
    assert.equal(new State().resume, undefined);
    assert.deepEqual(joined().resume, { epoch: 'E1', seq: 412, view: { name: 'staff.1', seq: 412 }, mine: { seq: 397 } });
});

test('a history that goes on keeps its positions under the new epoch', () => {
    const state = joined();
    state.join(welcome({ epoch: 'E2', continued: true, head: { view: 431, mine: 397 } }));
    assert.equal(state.whole, false);
    assert.notEqual(state.apply({ v: 'view', prev: 412, seq: 431, set: {} }), null);
    assert.equal(state.whole, true);
    assert.equal(state.resume.epoch, 'E2');
});

for (const [name, change] of [['another history', { continued: false }], ['another projection of the view', { continued: true, view: 'staff.2' }]]) {
    test(`${name} voids the positions but not the picture`, () => {
        const state = joined();
        state.join(welcome({ epoch: 'E9', head: { view: 3, mine: 1 }, ...change }));
        assert.equal(state.get('agenda').current, 'i7');
        assert.equal(state.whole, false);
        assert.equal(state.resume, undefined);
        assert.equal(state.apply({ v: 'view', prev: 412, seq: 413, set: {} }), null);
        assert.notEqual(state.apply({ v: 'view', prev: 0, seq: 3, set: {} }), null);
        assert.equal(state.get('agenda'), undefined);
    });
}

test('a ping that speaks of more shows that something is missing', () => {
    const state = joined();
    state.announced({ view: 412, mine: 397 });
    assert.equal(state.whole, true);
    state.announced({ view: 413, mine: 397 });
    assert.equal(state.whole, false);
});

test('a chain of a later version is ignored', () => {
    assert.deepEqual(joined().apply({ v: 'theirs', prev: 5, seq: 6, set: {} }), new Set());
});

test('all() lists both chains below a prefix in the order of ids', () => {
    const state = joined();
    state.apply({ v: 'view', prev: 412, seq: 431, set: { 'notice/n2': { text: 'b' }, 'noticeboard': {} } });
    assert.deepEqual(state.all('notice/').map(([id]) => id), ['n1', 'n2']);
});
