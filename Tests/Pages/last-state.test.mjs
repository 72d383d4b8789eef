import assert from 'node:assert/strict';
import test from 'node:test';
import { Client } from '../../public/client/client.js';
import { LastState } from '../../public/client/last-state.js';
import { SealedStore } from '../../public/client/sealed-store.js';
import { limits } from '../../public/client/limits.js';
import { FakeCaches } from './caches.mjs';
import { Day, FakeSocket, welcome } from './day.mjs';

/// A device with one browser, on whose wall the time stands as it does in the hall.
class Device {
    wall = 1_642_401_005_123;
    isPrivate = false;
    caches = new FakeCaches(null);

    /// What somebody finds who looks at the device's disk.
    async bytes() {
        const cache = await this.caches.open('diemcau.last-state');
        const kept = await Promise.all((await cache.keys()).map(async ({ url }) => (await cache.match(url)).text()));
        return kept.join('\n');
    }

    async count() {
        return (await (await this.caches.open('diemcau.last-state')).keys()).length;
    }

    /// Somebody opens a page by a link; `pass` lets time go by on the wall too, with the clock's ticks.
    async opens({ token = 'mc.mc-1.secret', page = 'mc' } = {}) {
        const day = new Day();
        const sockets = [];
        const client = new Client({
            build: 'b1', place: { conference: 'lao-cai-2022', page }, tokens: { token, fault: null, welcomed: () => {}, refused: () => false }, clientId: 'C', words: null,
            device: day.device, reach: async () => false, open: () => sockets[sockets.push(new FakeSocket()) - 1], keep: undefined,
        });
        const store = new SealedStore({
            path: `/lao-cai-2022/${page}`, secret: () => client.token, lifeMs: limits.lastStateLifeMs,
            browser: { caches: this.isPrivate ? undefined : this.caches, crypto: globalThis.crypto, wall: () => this.wall },
        });
        const last = new LastState(client, store);
        client.start();
        await last.begin(day.device.timers);
        const pass = async (ms) => {
            day.pass(ms);
            this.wall += ms;
            client.tick();
            await last.look();
        };
        const joins = (set, more = {}) => {
            sockets.at(-1).opens();
            sockets.at(-1).says(welcome(more));
            sockets.at(-1).says({ t: 'state', v: 'view', prev: 0, seq: 10, set });
        };
        return { client, pass, joins, socket: () => sockets.at(-1) };
    }
}

const live = { conference: { state: 'live' }, 'agenda/i5': { title: { vi: 'Báo cáo tổng kết' } } };

/// A device on which the MC's page was live for a while.
async function visited(set = live) {
    const device = new Device();
    const { pass, joins } = await device.opens();
    joins(set);
    await pass(limits.lastStateMs);
    return device;
}

test('a page that is opened while the server is gone shows what it knew last, with its age and never as live', async () => {
    const device = await visited();
    device.wall += 90_000;
    const { client, pass } = await device.opens();
    assert.equal(client.level, 'joining');
    await pass(limits.lastStateAfterMs);
    assert.equal(client.state.get('agenda/i5').title.vi, 'Báo cáo tổng kết');
    assert.deepEqual([client.level, client.ready, client.role], ['red', false, 'mc']);
    assert.equal(client.health.age(client.local), 91_500);
    assert.ok(Math.abs(client.now - (1_642_401_005_123 + limits.lastStateMs + 91_500)) < 5, 'the clocks go on');
});

test('it is no live picture however short ago it was kept', async () => {
    const device = await visited();
    const { client, pass } = await device.opens();
    await pass(limits.lastStateAfterMs);
    assert.equal(client.level, 'red');
});

test('when the server is back its snapshot takes the place of everything that was kept', async () => {
    const device = await visited({ ...live, 'agenda/i9': { title: { vi: 'Bế mạc' } } });
    const { client, pass, joins } = await device.opens();
    await pass(limits.lastStateAfterMs);
    joins(live, { epoch: 'E2' });
    assert.deepEqual([client.level, client.state.get('agenda/i9'), client.state.epoch], ['live', undefined, 'E2']);
});

test('a page that is whole in time shows nothing of an earlier hour', async () => {
    const device = await visited({ ...live, 'agenda/i9': { title: { vi: 'Bế mạc' } } });
    const { client, pass, joins } = await device.opens();
    joins(live);
    await pass(limits.lastStateAfterMs);
    assert.deepEqual([client.level, client.state.get('agenda/i9')], ['live', undefined]);
});

test('a server of another build than the page that was kept is noticed', async () => {
    const device = await visited();
    const { client, pass, joins } = await device.opens();
    await pass(limits.lastStateAfterMs);
    joins(live, { build: 'b2' });
    assert.equal(client.outdated, true);
});

test('what the page has fetched for the time without a server outlives the reload too', async () => {
    const device = new Device();
    const { client, pass, joins } = await device.opens();
    joins(live);
    client.lists.set('script', { at: 7, rows: [{ id: '1', script: 'Kính thưa' }] });
    await pass(limits.lastStateMs);
    const again = await device.opens();
    await again.pass(limits.lastStateAfterMs);
    assert.equal(again.client.lists.get('script').rows[0].script, 'Kính thưa');
});

test('what is kept says nothing to whoever has not the link, on the same page neither', async () => {
    const device = await visited();
    assert.ok(!(await device.bytes()).includes('Báo cáo'));
    const other = await device.opens({ token: 'mc.mc-2.secret' });
    await other.pass(limits.lastStateAfterMs);
    assert.deepEqual([other.client.level, other.client.hasState], ['joining', false]);
});

test('one last state a page: what another person leaves there takes its place', async () => {
    const device = await visited();
    const other = await device.opens({ token: 'mc.mc-2.secret' });
    other.joins(live);
    await other.pass(limits.lastStateMs);
    assert.equal(await device.count(), 1);
});

for (const [code, why] of [[4503, 'that the server does not know'], [4504, 'that was cut'], [4507, 'of a sealed conference']]) {
    test(`with a link ${why} nothing stays on the device`, async () => {
        const device = await visited();
        const { pass, socket } = await device.opens();
        await pass(limits.lastStateAfterMs);
        socket().opens();
        socket().closes(code);
        await pass(1);
        assert.equal(await device.count(), 0);
    });
}

test('a sealed record is kept on no device, staff’s neither', async () => {
    const device = await visited();
    const { pass, joins } = await device.opens();
    joins({ conference: { state: 'sealed' } });
    await pass(limits.lastStateAgeMs);
    assert.equal(await device.count(), 0);
});

test('after a day nothing is shown of it and any page of that browser throws it away; what a wall clock kept that was a day ahead neither', async () => {
    for (const away of [limits.lastStateLifeMs, -limits.lastStateLifeMs - limits.lastStateMs]) {
        const device = await visited();
        device.wall += away;
        await device.opens({ token: 'screen.main.secret', page: 'stage' });
        assert.equal(await device.count(), 0);
    }
});

test('its age is that of the last word of the server, not of the last change', async () => {
    const device = new Device();
    const { client, pass, joins, socket } = await device.opens();
    joins(live);
    await pass(limits.lastStateMs);
    for (let second = 0; second < 60; second += 1) {
        socket().says({ t: 'ping', now: client.serverNow + 1_000 });
        await pass(1_000);
    }
    const again = await device.opens();
    await again.pass(limits.lastStateAfterMs);
    assert.ok(again.client.health.age(again.client.local) <= limits.lastStateAgeMs + limits.lastStateAfterMs);
});

test('a browser that keeps nothing forgets at a reload, and all else works', async () => {
    const device = new Device();
    device.isPrivate = true;
    const { client, pass, joins } = await device.opens();
    joins(live);
    await pass(limits.lastStateMs);
    assert.equal(client.level, 'live');
    device.isPrivate = false;
    assert.equal(await device.count(), 0);
});
