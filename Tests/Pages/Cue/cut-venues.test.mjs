import assert from 'node:assert/strict';
import test from 'node:test';
import { Presence } from '../../../public/client/presence.js';
import { State } from '../../../public/client/state.js';
import { cutVenues } from '../../../public/Cue/cut-venues.js';

const cue = { op: 'round.call', arg: { round: 'r6c' }, venues: ['hoi-truong', 'van-ban', 'si-ma-cai'] };
const venue = (more = {}) => ({ name: { vi: 'Điểm cầu' }, connectedSince: 1_000, ...more });

/// Hall, Văn Bàn and Si Ma Cai as the journal has them; who has a socket is told apart.
function hall(venues, sockets) {
    const state = new State();
    const presence = new Presence(state.shown, state.reads);
    state.apply({ v: 'view', prev: 0, seq: 1, set: { 'venue/hoi-truong': venue(), 'venue/van-ban': venue(), 'venue/si-ma-cai': venue(), ...venues } });
    presence.apply({ set: Object.fromEntries(Object.entries(sockets).map(([id, connected]) => [`venue/${id}`, { connected, since: 5_000 }])) });
    return /** @type {any} */ ({ state, presence });
}

test('a venue of the coming step whose socket is gone is told before the journal knows', () => {
    const client = hall({}, { 'hoi-truong': true, 'van-ban': false, 'sa-pa': false });
    assert.deepEqual(cutVenues(client, cue), ['van-ban']);
});

test('what the cue warns of itself is not said twice', () => {
    const known = { 'venue/van-ban': venue({ connectedSince: undefined, lostSince: 40_000 }), 'venue/si-ma-cai': venue({ out: { reason: 'Mất điện' } }) };
    assert.deepEqual(cutVenues(hall(known, { 'van-ban': false, 'si-ma-cai': false }), cue), []);
});

test('a step that takes place everywhere concerns every venue, and where nothing is left none', () => {
    const client = hall({}, { 'van-ban': false });
    assert.deepEqual(cutVenues(client, { op: 'conference.resume' }), ['van-ban']);
    assert.deepEqual(cutVenues(client, { op: null }), []);
});
