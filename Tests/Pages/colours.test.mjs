import assert from 'node:assert/strict';
import test from 'node:test';
import { pages, read, sheetsOf } from './assembly.mjs';

/// The colours by what they are for: `base.css` in a light hall, `dark.css` in a dark one.
const light = colours(read('style/base.css').match(/what each colour is for.*?\*\/(.*?)--top/is)[1]);
const dark = colours(read('style/dark.css'));

const grounds = ['page', 'panel', 'field', 'lit'];
/// Letters and the grounds on which they stand, in WCAG's AA for any size.
const letters = [
    ...['text', 'quiet', 'mark', 'note', 'good', 'warn', 'alarm'].flatMap((name) => grounds.map((ground) => [name, ground])),
    ...['act', 'act-over', 'off-fill', 'raised', 'trial-fill', 'good-fill', 'good-over', 'alarm-fill'].map((fill) => ['on-fill', fill]),
    ...['warn-fill', 'warn-lit', 'alarm-lit', 'good-lit', 'out'].map((ground) => ['text', ground]),
    ['quiet', 'out'], ['off', 'out'], ['good', 'good-lit'], ['warn', 'warn-lit'], ['alarm', 'alarm-lit'], ['mark', 'alarm-lit'], ['mark', 'warn-fill'], ['on-held', 'held'],
];
/// What is no letter and still tells something: the edges of fields, of what is amiss, of what is focused, and a strip that says what is covered.
const shapes = [
    ...['edge', 'mark', 'good', 'warn-edge', 'alarm-edge', 'focus'].flatMap((name) => ['page', 'panel', 'field'].map((ground) => [name, ground])),
    ['alarm-edge', 'alarm-lit'], ['warn-edge', 'warn-lit'], ['pen', 'field'], ['pen', 'panel'], ['held', 'panel'],
];

for (const [scheme, table] of Object.entries({ light, dark })) {
    test(`${scheme}: letters stand out from what they stand on`, () => {
        assert.deepEqual(tooFaint(table, letters, 4.5), []);
    });

    test(`${scheme}: edges that tell something are seen`, () => {
        assert.deepEqual(tooFaint(table, shapes, 3), []);
    });
}

test('a dark page has a colour for everything that a light one has a colour for', () => {
    assert.deepEqual([...dark.keys()], [...light.keys()]);
});

test('nothing on a dark desk is bright enough to light a face', () => {
    const bright = [...grounds, 'out', 'act', 'raised', 'good-fill', 'warn-fill', 'warn-lit', 'alarm-fill', 'alarm-lit', 'bar-fill'].filter((name) => luminance(dark.get(name)) > 0.12);
    assert.deepEqual(bright, []);
});

test('a rule of a page that can be dark names no colour of its own', () => {
    const own = /#[0-9a-f]{3,8}\b|\brgb\(/;
    // The bar, the pictures of the hall and a venue's television are the same on every ground.
    const same = /^\.bar|^ {4}background: var\(--bar-fill\)|small-wall|\.tv\b|\.tv-/;
    const found = sheets().flatMap((file) => read(file).split('\n').filter((line) => own.test(line) && !same.test(line)).map((line) => `${file}: ${line}`));
    assert.deepEqual(found, []);
});

test('every colour that a rule asks for is there', () => {
    const all = [...new Set(pages.flatMap(sheetsOf))].map(read).join('\n');
    const made = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    // Set by the pages' modules.
    const measured = new Set(['--bar', '--size', '--columns', '--backdrop', '--scrim', '--prompter']);
    const asked = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual([...asked].filter((name) => !made.has(name) && !measured.has(name)), []);
});

function sheets() {
    const files = pages.filter((page) => sheetsOf(page).includes('style/dark.css')).flatMap(sheetsOf);
    return [...new Set(files)].filter((file) => !['style/base.css', 'style/dark.css'].includes(file));
}

function colours(text) {
    return new Map([...text.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function tooFaint(table, pairs, least) {
    return pairs.map(([name, ground]) => [name, ground, contrast(table.get(name), table.get(ground))]).filter(([, , ratio]) => !(ratio >= least)).map(([name, ground, ratio]) => `${name} on ${ground}: ${ratio.toFixed(2)}`);
}

/// As WCAG reckons it.
function contrast(one, other) {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
    const digits = colour.slice(1);
    const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
    const [r, g, b] = parts.map((part) => parseInt(part, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
