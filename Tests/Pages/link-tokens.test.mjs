import assert from 'node:assert/strict';
import test from 'node:test';
import './browser.mjs';
import { LinkTokens } from '../../public/client/link-tokens.js';

const MC = 'mc.mc-1.ABCDEFGHIJKLMNOPabcdefghijklm_-9';
const OTHER = 'mc.mc-2.0BCDEFGHIJKLMNOPabcdefghijklm_-9';

/// A tab of a browser: what it stores, and what stood in its address bar.
const tab = () => {
    const kept = new Map();
    const shown = [];
    const storage = () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
        removeItem: (key) => kept.delete(key),
    });
    const open = (hash, pathname = '/lao-cai-2022/mc', search = '') => new LinkTokens({
        location: { pathname, search, hash }, history: { replaceState: (_state, _title, url) => shown.push(url) }, storage,
    });
    return { kept, shown, open };
};

test('the token leaves the address at once and outlives a reload, before the welcome and after it', () => {
    const { shown, open } = tab();
    const first = open(`#t=${MC}`);
    assert.equal(first.token, MC);
    assert.deepEqual(shown, ['/lao-cai-2022/mc']);
    assert.equal(open('').token, MC);
    first.welcomed();
    assert.equal(open('').token, MC);
    assert.equal(shown.length, 1);
});

test('each page of each conference keeps its own token', () => {
    const { open } = tab();
    open(`#t=${MC}`).welcomed();
    assert.equal(open('', '/lao-cai-2022/viewer').token, null);
    assert.equal(open('', '/yen-bai-2022/mc').token, null);
});

for (const [how, hash, search = ''] of [
    ['a full stop behind it', `#t=${MC}.`],
    ['a blank and a remark behind it', `#t=${MC}%20Xin%20mời`],
    ['a closing bracket and a quote', `#t=${MC})”`],
    ['what a social network hangs on', `#t=${MC}&fbclid=IwAR0abc.def`],
    ['the same behind a question mark', `#t=${MC}?utm_source=zalo&zarsrc=30`],
    ['the same before the fragment', `#t=${MC}`, '?fbclid=IwAR0abc'],
    ['a line broken within it', `#t=${MC.slice(0, 20)}%0D%0A%20${MC.slice(20)}`],
    ['an invisible blank before it', `#%E2%80%8Bt=%E2%80%8B${MC}`],
    ['escapes', `#t%3D${MC.replaceAll('.', '%2E')}`],
    ['two layers of escapes', `#t%253D${MC.replaceAll('-', '%252D')}`],
    ['a question mark for the #', '', `?t=${MC}`],
    ['an escape that is none', `#t=${MC}%`],
]) {
    test(`a link is good with ${how}`, () => {
        const { shown, open } = tab();
        const tokens = open(hash, '//lao-cai-2022//mc', search);
        assert.equal(tokens.token, MC);
        assert.equal(tokens.fault, null);
        assert.deepEqual(shown, ['/lao-cai-2022/mc'], 'never an address that names another host');
    });
}

for (const [how, hash] of [['cut off', `#t=${MC.slice(0, -1)}`], ['empty', '#t='], ['of small letters', `#T=${MC.toLowerCase().slice(0, 30)}`]]) {
    test(`a link that is ${how} is damaged, and the good one before it stays`, () => {
        const { open } = tab();
        const alone = open(hash);
        assert.deepEqual([alone.token, alone.fault], [null, 'damaged']);
        open(`#t=${MC}`).welcomed();
        const after = open(hash);
        assert.deepEqual([after.token, after.fault], [MC, 'damaged']);
        assert.equal(open('').token, MC);
    });
}

test('a room\'s television stays one, wherever a hand has put ?tv', () => {
    for (const [hash, search] of [[`#t=${MC}`, '?tv'], [`#t=${MC}`, '?TV&fbclid=abc'], [`#t=${MC}?tv`, ''], ['', `?tv%23t=${MC}`], ['', '?tv']]) {
        const { shown, open } = tab();
        const tokens = open(hash, '/lao-cai-2022/venue', search);
        if (hash || search !== '?tv') assert.equal(tokens.token, MC, hash + search);
        assert.equal(tokens.fault, null);
        assert.deepEqual(shown, ['/lao-cai-2022/venue?tv'], hash + search);
    }
    const { shown, open } = tab();
    open(`#t=${MC}`, '/lao-cai-2022/venue', '?tvp=1');
    assert.deepEqual(shown, ['/lao-cai-2022/venue']);
});

test('a link that the server refuses never takes the place of one that it let in', () => {
    const { open } = tab();
    open(`#t=${MC}`).welcomed();
    const bad = open(`#t=${OTHER}`);
    assert.equal(bad.token, OTHER, 'it has to be tried');
    assert.equal(bad.refused(4503), true);
    assert.deepEqual([bad.token, bad.fault], [MC, 4503]);
    assert.equal(bad.refused(4504), false, 'the good one was cut meanwhile: there is nothing else to try');
    assert.equal(open('').token, MC);
});

test('a second good link takes the place of the first', () => {
    const { open } = tab();
    open(`#t=${MC}`).welcomed();
    open(`#t=${OTHER}`).welcomed();
    assert.equal(open('').token, OTHER);
});

test('an address without a token is no fault', () => {
    const { shown, open } = tab();
    for (const hash of ['', '#main']) {
        const tokens = open(hash);
        assert.deepEqual([tokens.token, tokens.fault], [null, null]);
    }
    assert.deepEqual(shown, ['/lao-cai-2022/mc']);
});
