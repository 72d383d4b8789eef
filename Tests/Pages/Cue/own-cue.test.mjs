import assert from 'node:assert/strict';
import test from 'node:test';
import { State } from '../../../public/client/state.js';
import { ownCue } from '../../../public/Cue/cue-card.js';

const call = { op: 'speaker.call', arg: { speaker: 'i6-p1' }, if: { agenda: 7, 'speaker/i6-p1': 1 }, label: { vi: 'Mời trình bày' } };

/// A page of this role, with this as the next step.
function page(role, cue) {
    const state = new State();
    state.apply({ v: 'view', prev: 0, seq: 9, set: cue ? { cue } : {} });
    return /** @type {any} */ ({ role, state });
}

test('an MC has the cue all day, whoever leads an item while that is on', () => {
    for (const cue of [call, { ...call, ledBy: 'chair' }]) assert.equal(ownCue(page('mc', cue)).op, 'speaker.call');
    assert.equal(ownCue(page('chair', { ...call, ledBy: 'chair' })).op, 'speaker.call');
    assert.equal(ownCue(page('chair', call)), null);
    assert.equal(ownCue(page('chair', null)), null);
});

test('a page that has not been let in yet, and a role that nobody lets lead, have none', () => {
    assert.equal(ownCue(page(undefined, call)), null);
    assert.equal(ownCue(page('operator', { ...call, ledBy: 'chair' })), null);
});
