import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Build, Network, WorkerBrowser } from './browser-of-workers.mjs';

const mc = '/lao-cai-2022/mc';
const stage = '/lao-cai-2022/stage';
const none = readFileSync(new URL('../../../public/worker/none.js', import.meta.url), 'utf8');
const never = new Promise(() => {});

/// A browser that has opened the MC's page of build `one`, and then once more with its worker in force.
async function visited({ pages = [mc], ...more } = {}) {
    const network = new Network(new Build('one'));
    const browser = new WorkerBrowser(network, more);
    await browser.update(network.build.script);
    for (const page of pages) assert.equal(await browser.opens(page), 'one');
    return { network, browser };
}

test('a page that was opened once is there without its server, one that was not is not', async () => {
    const { network, browser } = await visited();
    network.isThere = false;
    assert.equal(await browser.opens(mc), 'one');
    assert.equal(await browser.opens(stage), null);
});

test('while the server answers, its page is shown and not the kept one', async () => {
    const { network, browser } = await visited();
    network.build = new Build('two');
    assert.equal(await browser.opens(mc), 'two');
});

test('a server that does not answer in time is as good as gone', async () => {
    const { network, browser } = await visited();
    network.hold = never;
    assert.equal(await browser.opens(mc), 'one');
});

test('a proxy whose server is gone is no answer', async () => {
    const { network, browser } = await visited();
    network.proxy = 502;
    assert.equal(await browser.opens(mc), 'one');
});

test('with an upgrade every page that was kept is kept of the new build, and nothing of the old one', async () => {
    const { network, browser } = await visited({ pages: [mc, stage] });
    network.build = new Build('two');
    await browser.update(network.build.script);
    network.isThere = false;
    assert.equal(await browser.opens(stage), 'two');
    assert.equal(await browser.opens(mc), 'two');
    assert.deepEqual(browser.cacheNames, ['diemcau.pages.two']);
});

test('a downgrade is an upgrade', async () => {
    const { network, browser } = await visited();
    for (const name of ['two', 'one']) {
        network.build = new Build(name);
        await browser.update(network.build.script);
    }
    network.isThere = false;
    assert.equal(await browser.opens(mc), 'one');
    assert.deepEqual(browser.cacheNames, ['diemcau.pages.one']);
});

test('when the line breaks in the middle of an upgrade the old page stays, whole, and the next visit tries again', async () => {
    const { network, browser } = await visited({ pages: [mc, stage] });
    network.build = new Build('two');
    const { fetch } = network;
    let left = 3;
    network.fetch = async (request) => {
        if (left === 0) throw new TypeError('Failed to fetch');
        left -= 1;
        return fetch(request);
    };
    await browser.update(network.build.script);
    left = 0;
    assert.deepEqual([await browser.opens(mc), await browser.opens(stage)], ['one', 'one']);
    left = Infinity;
    await browser.update(network.build.script);
    left = 0;
    assert.deepEqual([await browser.opens(mc), await browser.opens(stage)], ['two', 'two']);
});

test('an old worker before a new server keeps no page of the new build under the name of its own', async () => {
    const { network, browser } = await visited();
    network.build = new Build('two');
    assert.equal(await browser.opens(stage), 'two');
    network.isThere = false;
    assert.equal(await browser.opens(stage), null, 'half of each build would be blank for ever');
    assert.equal(await browser.opens(mc), 'one');
});

test('another server at the same address, without that conference, ends its kept page', async () => {
    const { network, browser } = await visited();
    network.conferences = ['yen-bai-2022'];
    assert.equal(await browser.opens(mc), '404');
    network.isThere = false;
    assert.equal(await browser.opens(mc), null);
});

test('another server of another build takes no page along that it does not serve', async () => {
    const { network, browser } = await visited();
    [network.build, network.conferences] = [new Build('two'), ['yen-bai-2022']];
    await browser.update(network.build.script);
    network.isThere = false;
    assert.equal(await browser.opens(mc), null);
});

test('what is asked of the API, and what is no page, is none of its business', async () => {
    const { network, browser } = await visited();
    for (const path of ['/api/v1/lao-cai-2022/export', '/', '/lao-cai-2022/mc/more', '/not-found.html']) {
        network.asked = [];
        await browser.opens(path);
        assert.deepEqual(network.asked, [path]);
    }
});

test('in a private window nothing is kept and everything works', async () => {
    const { network, browser } = await visited({ isPrivate: true });
    assert.equal(await browser.opens(mc), 'one');
    network.isThere = false;
    assert.equal(await browser.opens(mc), null);
});

test('a server that wants no worker has the one of an earlier server go, with all that it kept', async () => {
    const { network, browser } = await visited();
    await browser.update(none);
    assert.deepEqual([browser.hasWorker, browser.cacheNames], [false, []]);
    assert.equal(await browser.opens(mc), 'one');
    network.isThere = false;
    assert.equal(await browser.opens(mc), null);
});
