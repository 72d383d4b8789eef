import assert from 'node:assert/strict';
import test from 'node:test';
import { SlowLines, troubles } from '../../../public/Venues/trouble.js';
import { WholeVenues } from '../../../public/Venues/whole-venues.js';
import { limits } from '../../../public/client/limits.js';
import { tileAfter } from '../../../public/Venues/tile-keys.js';
import { State } from '../../../public/client/state.js';

const here = { connected: true, since: 1 };
const away = { connected: false, since: 1 };
const during = { isOn: true, isOver: false };
const kinds = (venue, line, when = during) => troubles(venue, line, when).map(({ kind }) => kind);

test('a venue that is there, heard and seen is in no trouble', () => {
    assert.deepEqual(kinds({ confirmed: true, checked: { heard: true, seen: true } }, here), []);
    assert.deepEqual(kinds({ confirmed: false }, here), [], 'nobody has looked yet');
});

test('who calls comes before who is lost, and whose call somebody has taken comes last', () => {
    const help = { text: 'Mất tiếng', since: 1 };
    assert.deepEqual(kinds({ help, confirmed: false, checked: { heard: false, seen: false } }, away), ['help', 'lost', 'unheard', 'unseen']);
    assert.deepEqual(kinds({ help: { ...help, takenBy: { role: 'operator', person: 'operator-1' }, takenAt: 2 } }, away), ['lost', 'taken']);
});

test('what a venue says of itself is trouble until the hall hears and sees it, and again when it says so later', () => {
    const reported = { sound: false, picture: false, at: 2 };
    assert.deepEqual(kinds({ confirmed: true, reported, checked: { heard: true, seen: true, at: 3 } }, here), []);
    assert.deepEqual(kinds({ confirmed: false, reported, checked: { heard: true, seen: true, at: 1 } }, here), ['sound', 'picture']);
});

test('who has never come is missed from the opening on, the hall itself never', () => {
    assert.deepEqual(kinds({}, null), ['never']);
    assert.deepEqual(kinds({}, null, { isOn: false, isOver: false }), []);
    assert.deepEqual(kinds({ hall: true }, null), []);
});

test('a venue out of use is in trouble only by its call, and after the end nobody is', () => {
    const help = { text: 'Mất điện', since: 1 };
    assert.deepEqual(kinds({ outSince: 1, checked: { heard: false, seen: false } }, away), []);
    assert.deepEqual(kinds({ outSince: 1, help }, away), ['help']);
    assert.deepEqual(kinds({ help }, away, { isOn: false, isOver: true }), []);
});

test('a line is slow from one figure on and no longer below another, so that its tile does not jump', () => {
    const lines = new SlowLines();
    const at = (rtt) => lines.isSlow('si-ma-cai', rtt);
    assert.deepEqual([limits.slowRttMs - 1, limits.slowRttMs, limits.steadyRttMs, limits.steadyRttMs - 1, limits.slowRttMs - 1].map(at), [false, true, true, false, false]);
    at(limits.slowRttMs);
    assert.equal(at(undefined), false, 'a line that is cut is lost, not slow');
});

test('an arrow goes to the tile beside, above or below, over wider ones too, and nowhere where there is none', () => {
    const rows = [[0, 20, 40], [0, 10, 20, 30, 40, 50], [0, 10]];
    const boxes = rows.flatMap((lefts, row) => lefts.map((left) => ({ left, top: row * 48 })));
    const from = (at) => (key) => tileAfter(key, at, boxes);
    assert.deepEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map(from(5)), [4, 6, 1, 10, 0, 10]);
    assert.deepEqual(['ArrowUp', 'ArrowDown', 'ArrowLeft'].map(from(1)), [1, 5, 0]);
    assert.deepEqual(['ArrowDown', 'ArrowRight'].map(from(10)), [10, 10]);
});

/// An operator's page whose view carries some of the venues, and whose server has them all.
function desk(rows) {
    const state = new State();
    state.epoch = 'E1';
    const watched = [];
    const client = {
        state, presence: new Map(), level: 'live', local: 0, now: 0, place: { conference: 'lao-cai-2022' }, token: 't', asked: 0,
        watchers: { onChange: (_, show) => watched.push(show), onTick: () => {}, changed: () => {} },
    };
    globalThis.fetch = /** @type {any} */ (async () => {
        client.asked += 1;
        return { ok: true, json: async () => ({ epoch: 'E1', seq: 1, rows }) };
    });
    let seq = 0;
    const tell = async (set, del = []) => {
        state.apply({ v: 'view', prev: seq, seq: ++seq, set, del });
        watched.forEach((show) => show());
        await new Promise((done) => setTimeout(done));
    };
    const venues = new WholeVenues(/** @type {any} */ (client));
    venues.keep(/** @type {any} */ ({}));
    return { client, venues, tell };
}

const row = (id, order, more = {}) => ({ id, order, name: { vi: id }, confirmed: true, connectedSince: 1, ...more });
const bare = ({ id, ...rest }) => rest;

test('a view that carries every venue is all there is, and nothing is fetched', async () => {
    const { client, venues, tell } = desk([]);
    await tell({ venues: { count: 1, shown: 1 }, 'venue/van-ban': bare(row('van-ban', 1)) });
    assert.deepEqual([venues.all.map(({ id }) => id), client.asked], [['van-ban'], 0]);
});

test('of a hundred venues those that the view does not carry come from the list, and what the view says goes before it', async () => {
    const { client, venues, tell } = desk([row('van-ban', 1), row('sa-pa', 2), row('bac-ha', 3)]);
    await tell({ venues: { count: 3, shown: 1, lost: 1 }, 'venue/bac-ha': bare(row('bac-ha', 3, { connectedSince: undefined, lostSince: 5 })) });
    assert.deepEqual(venues.all.map(({ id }) => id), ['van-ban', 'sa-pa', 'bac-ha']);
    assert.deepEqual(venues.troubled.map(({ venue, troubles: [{ kind }] }) => [venue.id, kind]), [['bac-ha', 'lost']]);
    assert.equal(client.asked, 1);
});

test('the list is read again when the totals have moved, and not more often than every few seconds', async () => {
    const { client, tell } = desk([row('van-ban', 1)]);
    await tell({ venues: { count: 2, shown: 1, confirmed: 0 } });
    await tell({ venues: { count: 2, shown: 1, confirmed: 1 } });
    assert.equal(client.asked, 1);
    client.local += limits.venuesMs;
    await tell({ 'agenda/i9': { title: { vi: 'Khác' } } });
    assert.equal(client.asked, 2);
    client.local += limits.venuesMs;
    await tell({ 'agenda/i9': { title: { vi: 'Khác nữa' } } });
    assert.equal(client.asked, 2, 'nothing of it has moved');
});

test('the gravest stands first, of one kind in the order of the programme', async () => {
    const { venues, tell } = desk([]);
    await tell({
        venues: { count: 4, shown: 4 },
        'venue/a': bare(row('a', 1)),
        'venue/b': bare(row('b', 2, { confirmed: false, checked: { heard: true, seen: false } })),
        'venue/c': bare(row('c', 3, { connectedSince: undefined, lostSince: 9 })),
        'venue/d': bare(row('d', 4, { connectedSince: undefined, lostSince: 8 })),
    });
    assert.deepEqual(venues.troubled.map(({ venue }) => venue.id), ['c', 'd', 'b']);
});
