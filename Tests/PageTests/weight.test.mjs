import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { filesOf, pages } from './assembly.mjs';

const kib = 1024;
/// What a page weighs when it opens, packed as the server packs it: a desk has a line of its own; what a phone or a venue loads comes
/// through 64 kbit/s in ten seconds, once; what only follows has least to say.
const most = { mc: 100, operator: 106, chair: 80, venue: 76, delegate: 72, stage: 56, viewer: 61 };
/// With the forms and lists that the page fetches when it stands: they may not grow unseen.
const mostLater = 128;
const packed = (files) => Object.values(files).reduce((total, text) => total + gzipSync(text, { level: 9 }).length, 0);

for (const page of pages) {
    test(`${page}: fits through a thin line`, () => {
        const opening = packed(filesOf(page));
        const whole = packed(filesOf(page, { later: true }));
        assert.ok(opening <= most[page] * kib, `${opening} bytes packed`);
        assert.ok(whole <= mostLater * kib, `${whole} bytes packed, with what comes later`);
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
