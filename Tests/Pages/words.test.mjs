import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Words } from '../../public/client/words.js';
import { features, kinds, modulesBehind, pages, publicFolder, read, sentencesOf, tablesOfPage, wordsOf } from './assembly.mjs';

const tables = { vi: wordsOf('vi'), en: wordsOf('en') };
/// The page that checks records has sentences of its own (`verify/words.test.mjs`).
const scripts = walk(publicFolder).filter((file) => file.endsWith('.js') && !file.startsWith(join(publicFolder, 'verify/')));
const text = scripts.map((file) => readFileSync(file, 'utf8')).join('\n');

function walk(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

/// What the server may send: each feature's in a file of its own, `<Feature>/words.mjs`, and what is nobody's, `words.mjs`.
const here = (path) => new URL(path, import.meta.url);
const lists = readdirSync(here('.')).filter((name) => existsSync(here(`${name}/words.mjs`)));
const given = await Promise.all(['.', ...lists].map((folder) => import(`./${folder}/words.mjs`)));
const joined = (name) => {
    const all = {};
    for (const module of given) for (const [key, names] of Object.entries(module[name] ?? {})) (all[key] ??= []).push(...names);
    return all;
};
const families = joined('families');
const reasons = joined('reasons');
const unsaid = joined('unsaid');
const published = readdirSync(join(publicFolder, 'protocol')).filter((name) => /^[A-Z]/.test(name));
const schema = (feature, part) => {
    const file = `protocol/${feature}/${part}.json`;
    return existsSync(join(publicFolder, file)) ? JSON.parse(read(file)) : {};
};
const places = (sentence) => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

test('both languages have the same sentences, none of them empty', () => {
    assert.deepEqual(Object.keys(tables.vi), Object.keys(tables.en));
    for (const [language, table] of Object.entries(tables)) {
        for (const [name, sentence] of Object.entries(table)) assert.ok(sentence.trim(), `${language}: ${name}`);
    }
});

test('a sentence stands once, and in the same table of both languages', () => {
    const names = (language, tables) => sentencesOf(language, tables).map(([name]) => name);
    const all = names('vi');
    assert.deepEqual(all.filter((name, index) => all.indexOf(name) !== index), []);
    for (const table of kinds) assert.deepEqual(names('vi', [table]), names('en', [table]), table);
});

test('what a feature is asked for stands in a folder of that name', () => {
    assert.deepEqual(lists.filter((name) => !features.includes(name)), []);
});

for (const feature of published) {
    test(`${feature}: what it publishes, ops and reasons, is named here by hand`, () => {
        const remedy = `name it in Tests/Pages/${feature}/words.mjs`;
        const ops = schema(feature, 'commands').oneOf?.map(({ $ref }) => $ref.replace('#/$defs/', '')) ?? [];
        assert.deepEqual(ops.filter((op) => !families.op.includes(op)), [], remedy);
        const named = Object.values(reasons).flat();
        assert.deepEqual((schema(feature, 'reasons').enum ?? []).filter((reason) => !named.includes(reason)), [], remedy);
    });
}

/// Families of which a page is told only some: whoever gets another name than its tables have shows the name itself, or `err.…`.
const toldInPart = ['reason', 'op', 'field', 'agenda', 'err', 'title'];

for (const page of pages) {
    test(`${page}: its tables hold every sentence that it asks for`, () => {
        const script = modulesBehind(page, { later: true }).map(read).join('\n');
        const held = wordsOf('vi', tablesOfPage(page));
        const asked = Object.keys(tables.vi).filter((name) => script.includes(`'${name}'`));
        const prefixes = [...script.matchAll(/`([\w.-]+)\.\$\{|known\('([\w-]+)'/g)].map(([, one, other]) => one ?? other);
        const told = prefixes.filter((prefix) => prefix in families && !toldInPart.includes(prefix));
        for (const prefix of new Set(told)) asked.push(...families[prefix].map((name) => `${prefix}.${name}`));
        assert.deepEqual(asked.filter((name) => !(name in held)), []);
    });
}

test('both languages fill in the same things', () => {
    for (const name of Object.keys(tables.vi)) assert.deepEqual(places(tables.vi[name]), places(tables.en[name]), name);
});

test('every sentence is written in NFC', () => {
    for (const table of Object.values(tables)) for (const sentence of Object.values(table)) assert.equal(sentence, sentence.normalize('NFC'));
});

test('every name that the server may send has its sentence', () => {
    for (const [family, names] of Object.entries(families)) for (const name of names) assert.ok(`${family}.${name}` in tables.vi, `${family}.${name}`);
});

test('every reason of a refusal has its sentence, and it names what the reason tells, save what helps no reader', () => {
    const words = (args) => args.split(' ').filter(Boolean).sort();
    const unsaidOf = (reason) => Object.entries(unsaid).find(([, names]) => names.includes(reason))?.[0] ?? '';
    for (const [args, names] of Object.entries(reasons)) {
        for (const name of names) {
            const sentence = tables.vi[`reason.${name}`];
            assert.ok(sentence, `reason.${name}`);
            assert.deepEqual([...places(sentence), ...words(unsaidOf(name))].sort(), words(args), name);
        }
    }
});

test('every sentence that the pages ask for exists', () => {
    const asked = new Set([...text.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map((match) => match[1]));
    for (const match of text.matchAll(/\.t\('([^']+)'/g)) assert.ok(match[1] in tables.vi, `t('${match[1]}')`);
    const prefixes = new Set(Object.keys(tables.vi).map((name) => name.split('.')[0]));
    const unknown = [...asked].filter((name) => prefixes.has(name.split('.')[0]) && !(name in tables.vi) && !families.op.includes(name));
    const reasonsNamed = Object.values(reasons).flat();
    assert.deepEqual(unknown.filter((name) => !reasonsNamed.includes(name)), []);
});

test('a family of sentences is named where it is asked for: what a page may ask for is read from its text', () => {
    const calls = [...text.matchAll(/\.(?:known|names)\(([^)]*)/g)].map((match) => match[1]);
    assert.deepEqual(calls.filter((given) => !/^['`]/.test(given)), []);
});

test('no page asks for a family of sentences that this test does not know', () => {
    const dynamic = [...text.matchAll(/`([\w.-]+)\.\$\{/g)].map((match) => match[1]);
    for (const prefix of dynamic.filter((name) => Object.keys(tables.vi).some((one) => one.startsWith(`${name}.`)))) {
        assert.ok(prefix in families || ['reason', 'agenda', 'field'].includes(prefix), prefix);
    }
});

test('no sentence is left over', () => {
    const reachable = (name) => {
        const family = Object.keys(families).find((prefix) => families[prefix].some((one) => `${prefix}.${one}` === name));
        return family || name.startsWith('reason.') || name.startsWith('field.') || text.includes(`'${name}'`);
    };
    assert.deepEqual(Object.keys(tables.vi).filter((name) => !reachable(name)), []);
});

const storage = (kept = {}) => ({ kept, getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value), removeItem: (key) => delete kept[key] });
const load = async (language) => tables[language];

test('the page speaks Vietnamese until somebody chooses otherwise, and remembers the choice', async () => {
    const kept = storage();
    const words = new Words(load, () => kept);
    await words.start();
    assert.equal(words.language, 'vi');
    assert.equal(words.t('agenda.resumes', { at: '15:20' }), 'Tiếp tục lúc 15:20');
    await words.choose('en');
    const again = new Words(load, () => kept);
    await again.start();
    assert.equal(again.t('agenda.resumes', { at: '15:20' }), 'Resumes at 15:20');
});

test('a browser without storage still speaks', async () => {
    const words = new Words(load, () => {
        throw new Error('SecurityError');
    });
    await words.start();
    await words.choose('en');
    assert.equal(words.language, 'en');
});

test('a missing English text shows the Vietnamese and says so', async () => {
    const words = new Words(load, () => storage({ 'diemcau.language': 'en' }));
    await words.start();
    assert.deepEqual(words.text({ vi: 'Chào cờ' }), { words: 'Chào cờ', language: 'vi' });
    assert.deepEqual(words.text({ vi: 'Chào cờ', en: 'Salute' }), { words: 'Salute', language: 'en' });
});

test('a missing argument shows a dash, a missing sentence is our bug', async () => {
    const words = new Words(load, () => storage());
    await words.start();
    assert.equal(words.t('agenda.resumes'), 'Tiếp tục lúc –');
    assert.throws(() => words.t('agenda.nonsense'), /add it to both languages/);
    assert.equal(words.known('kind', 'new-kind'), 'new-kind');
});
