import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { features, modulesOf, pages, publicFolder, read } from './assembly.mjs';

/// What the features bring to the pages, as the files in their folders say it.
const brought = {};
for (const page of pages) {
    const files = modulesOf(page).slice(1);
    brought[page] = await Promise.all(files.map(async (file) => ({ file, ...(await import(`../../public/${file}`)) })));
}
const all = (page, name) => brought[page].flatMap((module) => (module[name] ?? []).map((one) => ({ file: module.file, ...one })));
/// `Pledges/pledge`: the kinds of scenes that the wire knows, each with the feature whose it is.
const scenesOfWire = features
    .map((feature) => [feature, `protocol/${feature}/scenes.json`])
    .filter(([, file]) => existsSync(join(publicFolder, file)))
    .flatMap(([feature, file]) => JSON.parse(read(file)).$defs.kinds.enum.map((kind) => `${feature}/${kind}`))
    .sort();
const scenesOf = (page) => all(page, 'scenes').map(({ file, kind }) => `${file.split('/')[0]}/${kind}`).sort();

for (const page of pages) {
    test(`${page}: what a feature brings stands in a slot that the page has, at a place of its own`, () => {
        const layout = [read(`pages/${page}/page.js`), read('elements/page.js')].join('\n');
        const inside = brought[page].map(({ file }) => read(file)).join('\n');
        const places = new Set();
        for (const { file, slot, order, make } of all(page, 'panels')) {
            assert.ok(new RegExp(`\\b${slot}\\b`).test(layout) || inside.includes(`fill('${slot}')`), `${file}: ${page} has no slot ${slot}`);
            assert.ok(Number.isInteger(order) && typeof make === 'function', file);
            assert.ok(!places.has(`${slot}/${order}`), `${file}: another stands at ${slot}/${order}`);
            places.add(`${slot}/${order}`);
        }
    });

    test(`${page}: a feature brings nothing that no page looks at`, () => {
        const known = ['file', 'panels', 'marks', 'once', 'finds', 'scenes', 'appointments'];
        for (const module of brought[page]) assert.deepEqual(Object.keys(module).filter((name) => !known.includes(name)), [], module.file);
    });
}

test('every kind of scene that the wire knows is drawn by the feature whose it is', () => {
    assert.ok(scenesOfWire.length > 10);
    assert.deepEqual(scenesOf('stage'), scenesOfWire);
    for (const { kind, draw } of all('stage', 'scenes')) assert.equal(typeof draw, 'function', kind);
});

test('every kind of scene that the screen shows can be chosen, in an order of its own', () => {
    const choices = all('operator', 'scenes');
    assert.deepEqual(scenesOf('operator'), scenesOfWire);
    assert.equal(new Set(choices.map(({ order }) => order)).size, choices.length);
});
