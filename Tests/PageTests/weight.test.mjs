import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { filesOf, pages, publicFolder, read } from './weight.mjs';

const kib = 1024;
/// A desk has a line of its own; what a phone or a venue loads comes through 64 kbit/s in ten seconds, once.
const desks = ['mc', 'operator'];
const sum = (page, size) => filesOf(page).reduce((total, file) => total + size(read(file)), 0);

for (const page of pages) {
    test(`${page}: everything that it names is there`, () => {
        for (const file of filesOf(page)) assert.ok(existsSync(join(publicFolder, file)), file);
    });

    test(`${page}: fits through a thin line`, () => {
        const compressed = sum(page, (text) => gzipSync(text).length);
        const raw = sum(page, (text) => Buffer.byteLength(text));
        assert.ok(compressed <= (desks.includes(page) ? 128 : 80) * kib, `${compressed} bytes compressed`);
        assert.ok(raw <= (desks.includes(page) ? 336 : 240) * kib, `${raw} bytes as they stand`);
    });

    test(`${page}: asks no other host and carries no inline script or style`, () => {
        for (const file of filesOf(page)) assert.doesNotMatch(
            read(file).replaceAll('http://www.w3.org/', ''),
            /https?:\/\/(?!\$)|\bon\w+="|<style|\bstyle="/,
            file,
        );
    });

    test(`${page}: data become text, never markup`, () => {
        for (const file of filesOf(page)) assert.doesNotMatch(read(file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/, file);
    });
}
