import assert from 'node:assert/strict';
import test from 'node:test';
import { lastMove } from '../../../public/Steps/undo-last.js';

test('what the key takes back is the last move of the hall, whatever was covered or corrected since', () => {
    const list = [{ seq: 3, op: 'agenda.advance' }, { seq: 4, op: 'round.call' }, { seq: 5, op: 'recipient.correct' }, { seq: 6, op: 'stage.hold' }];
    assert.equal(lastMove(list).seq, 4);
    assert.equal(lastMove(list.slice(2)), null);
});
