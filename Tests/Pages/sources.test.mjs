import assert from 'node:assert/strict';
import test from 'node:test';
import { filesOf, pages } from './assembly.mjs';

for (const page of pages) {
    test(`${page}: asks no other host and carries no inline script or style`, () => {
        for (const [file, text] of Object.entries(filesOf(page))) assert.doesNotMatch(text.replaceAll('http://www.w3.org/', ''), /https?:\/\/(?!\$)|\bon\w+="|<style|\bstyle="/, file);
    });

    test(`${page}: data become text, never markup`, () => {
        for (const [file, text] of Object.entries(filesOf(page))) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/, file);
    });
}
