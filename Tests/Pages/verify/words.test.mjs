import assert from 'node:assert/strict';
import test from 'node:test';
import { readdirSync } from 'node:fs';
import { read } from '../assembly.mjs';

const [vi, en] = ['vi', 'en'].map((language) => JSON.parse(read(`verify/words/${language}.json`)));
const modules = readdirSync(new URL('../../../public/verify', import.meta.url)).filter((name) => name.endsWith('.js')).map((name) => read(`verify/${name}`));
const source = modules.join('\n');
const found = (pattern) => [...source.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean));

test('both languages say the same things, with the same blanks', () => {
    assert.deepEqual(Object.keys(en), Object.keys(vi));
    const blanks = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const name of Object.keys(vi)) assert.deepEqual(blanks(en[name]), blanks(vi[name]), name);
});

test('every fault that can be found has a sentence, and every part that a fault names', () => {
    const faults = found(/(?:\bneed\([^'\n]*, |new Fault\((?:listed \? )?)'([a-z0-9-]+)'(?: : '([a-z-]+)')?/g).filter((name) => !(`part.${name}` in vi));
    assert.ok(faults.length > 40);
    assert.deepEqual(faults.filter((name) => !(`fault.${name}` in vi)), []);
    const parts = [...found(/what: '([a-z-]+)'/g), ...found(/(?:readNote|readJSON|textOf|readMembers)\([^'\n]*, '([a-z-]+)'[,)]/g)];
    assert.ok(parts.length > 10);
    assert.deepEqual(parts.filter((name) => !(`part.${name}` in vi)), []);
});

test('the page asks no host, runs no text and makes no markup of any', () => {
    assert.doesNotMatch(source, /https?:\/\/|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(/);
});
