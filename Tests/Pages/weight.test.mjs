import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { filesOf, modulesBehind, pages, read } from './assembly.mjs';

const kib = 1024;
/// What a page weighs when it opens, packed as the server packs it: a desk has a line of its own; what a phone or a venue loads comes
/// through 64 kbit/s in ten seconds, once; what only follows has least to say. The chair reads the words as the MC does.
const most = { mc: 89, prompter: 48, operator: 90, chair: 74, venue: 67, delegate: 61, stage: 53, viewer: 53 };
/// With the forms and lists that the page fetches when it stands, in no hurry: they may not grow unseen, and have room for one more feature. An MC sees the wall too, drawn by all
/// that draws it there.
const mostLater = (page) => (page === 'mc' ? 128 : 116);
const packed = (files) => Object.values(files).reduce((total, text) => total + gzipSync(text, { level: 9 }).length, 0);

test('a comment has lines of its own, and no text goes over several lines', () => {
    for (const file of new Set(pages.flatMap((page) => modulesBehind(page, { later: true })))) {
        assert.equal(read(file).match(/\/\*\*/g)?.length ?? 0, read(file).match(/^.*\/\*\*.*\*\/.*$/gm)?.length ?? 0, file);
        for (const line of read(file).split('\n').filter((one) => !/^ *(\/\/|\/\*\*.*\*\/$)/.test(one))) {
            assert.equal(line.split('`').length % 2, 1, `${file}: ${line}`);
            assert.doesNotMatch(line, /(^|[^:'"`\\/])\/\/ /, `${file}: ${line}`);
        }
    }
});

for (const page of pages) {
    test(`${page}: fits through a thin line`, () => {
        const opening = packed(filesOf(page));
        const whole = packed(filesOf(page, { later: true }));
        assert.ok(opening <= most[page] * kib, `${opening} bytes packed`);
        assert.ok(whole <= mostLater(page) * kib, `${whole} bytes packed, with what comes later`);
    });

    test(`${page}: asks no other host and carries no inline script or style`, () => {
        for (const [file, text] of Object.entries(filesOf(page, { later: true }))) assert.doesNotMatch(
            text.replaceAll('http://www.w3.org/', ''),
            /https?:\/\/(?!\$)|\bon\w+="|<style|\bstyle="/,
            file,
        );
    });

    test(`${page}: data become text, never markup`, () => {
        for (const [file, text] of Object.entries(filesOf(page, { later: true }))) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/, file);
    });
}
