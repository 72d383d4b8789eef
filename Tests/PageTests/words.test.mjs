import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Words } from '../../public/client/words.js';
import { modulesBehind, pages, publicFolder, read, tablesOfPage, wordsOf } from './assembly.mjs';

const tables = { vi: wordsOf('vi'), en: wordsOf('en') };
const scripts = walk(publicFolder).filter((file) => file.endsWith('.js'));
const text = scripts.map((file) => readFileSync(file, 'utf8')).join('\n');

function walk(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

/// Prefixes under which names come from the server or from a list in the code.
const families = {
    title: pages,
    tally: ['late', 'declined', 'void'],
    owed: ['connected', 'away'],
    signing: ['draft', 'presented'],
    'pledge-state': ['draft', 'presented', 'open', 'closed'],
    'answer-state': ['none', 'signed', 'declined', 'late', 'void'],
    'answer-how': ['own', 'venue', 'paper'],
    role: ['mc', 'operator', 'chair', 'venue', 'delegate', 'screen', 'viewer', 'house'],
    kind: ['rollcall', 'ceremony', 'anthem', 'silence', 'report', 'paper', 'speech', 'video', 'awards', 'launch', 'pledge', 'break'],
    'item-state': ['planned', 'current', 'done', 'skipped'],
    'conference-state': ['preparing', 'live', 'paused', 'ended', 'sealed'],
    'agenda.none': ['preparing', 'live', 'paused', 'ended', 'sealed'],
    scene: ['title', 'anthem', 'silence', 'item', 'speaker', 'video', 'round', 'roll', 'pledge', 'break', 'message', 'emblem'],
    'stage-mode': ['follow', 'pinned', 'held'],
    stage: ['main', 'overlay', 'hold', 'release'],
    connection: ['connected', 'lost', 'never'],
    bar: ['joining', 'live', 'amber', 'red'],
    banner: ['amber', 'red'],
    drift: ['late', 'early', 'on-time'],
    timer: ['item', 'speaking', 'pause', 'resume', 'extend'],
    item: ['kind', 'title-vi', 'title-en', 'minutes', 'who', 'venue', 'resumes', 'quiet', 'notes', 'script-vi', 'script-en'],
    'notice.to': ['all', 'podium'],
    conference: ['open', 'pause', 'resume', 'end', 'seal'].flatMap((step) => [step, `${step}-ask`]),
    aside: ['field', 'both', 'gone', 'place', 'order', 'id'],
    'aside-field': ['kind', 'title', 'plannedMinutes', 'quiet', 'who', 'venue', 'notes', 'script', 'resumesAt', 'video', 'name', 'decidedName', 'round', 'proxy', 'conferrers', 'rule', 'signatory', 'text', 'other'],
    close: ['no-token', 'damaged', 4009, 4010, 4011, 4500, 4501, 4502, 4503, 4504, 4506, 4507, 'other'],
    'bad-link': ['damaged', 4503, 4504],
    err: `bad_request unauthorized forbidden not_found conflict idem_mismatch closed rate too_large readonly busy unsupported internal lost`.split(' '),
    op: `conference.open conference.pause conference.resume conference.end conference.seal agenda.advance agenda.jump agenda.skip agenda.insert
        agenda.edit agenda.move agenda.extend undo clock.align timer.start timer.pause timer.resume timer.extend stage.show stage.follow stage.hold
        stage.release stage.message stage.clear screen.identify screen.reload screen.assign notice.send notice.read desk.take desk.hand
        desk.open access.revoke programme.take
        round.read round.call round.onstage round.confer round.clear round.recall round.split round.move round.add round.conferrers
        round.place round.report award.add recipient.add recipient.correct recipient.absent recipient.present recipient.proxy
        recipient.defer recipient.withdraw recipient.certificate
        venue.ready venue.attendance venue.help venue.check venue.out venue.back venue.connected venue.lost help.take help.close rollcall.open
        rollcall.close guest.arrive guest.absent guest.substitute note.add note.edit speaker.request speaker.withdraw speaker.accept
        speaker.decline speaker.move speaker.call speaker.finish speaker.inWriting queue.open queue.close queue.rule
        pledge.present pledge.open pledge.close pledge.cancel pledge.revise pledge.sign pledge.decline pledge.signHere pledge.paper
        signatory.set signatory.code signature.void`.split(/\s+/),
    'round-state': ['planned', 'called', 'onstage', 'conferred', 'cleared'],
    'round-step': ['read', 'call', 'onstage', 'confer', 'clear'],
    'round-report': ['standing', 'received'],
    'recipient-state': ['waiting', 'called', 'conferred', 'absent', 'deferred', 'withdrawn'],
    'recipient-kind': ['collective', 'individual'],
    certificate: ['ok', 'wrong', 'swapped'],
    'award-kind': ['title', 'commendation'],
    'award-order': ['call-read', 'read-call'],
    'wall-round': ['planned', 'called', 'onstage', 'conferred', 'cleared'],
    'own-round': ['planned', 'called', 'onstage', 'conferred', 'standing', 'received'],
    award: ['name-vi', 'name-en', 'kind', 'rank', 'rank-reason', 'decided-by', 'authority-of', 'order', 'decision-number', 'decision-signer', 'decision-reader'],
    'wall-venue': ['confirmed', 'connected', 'lost', 'never', 'out'],
    'proxy-kind': ['representative', 'family'],
    'guest-state': ['expected', 'present', 'absent', 'substituted'],
    'rollcall-state': ['none', 'open', 'closed'],
    guest: ['arrive', 'absent'],
    'venue-state': ['confirmed', 'unconfirmed', 'out'],
    speaker: ['call', 'finish', 'accept', 'accept-length', 'decline', 'move'],
    'speaker-state': ['asked', 'accepted', 'speaking', 'finished', 'declined', 'withdrawn', 'in-writing', 'unheard'],
    'speaker-kind': ['paper', 'speech', 'question', 'answer'],
    'queue-rule': ['fifo', 'fewest', 'round'],
    'place-reason': ['programme', 'fifo', 'fewest', 'round', 'manual'],
};
const reasons = {
    pledge: 'pledge.unknown pledge.not-open pledge.closed', 'pledge unit': 'pledge.unknown-unit', 'pledge state': 'pledge.wrong-state',
    'connected count units': 'pledge.unsigned', pledges: 'pledge.still-open', version: 'pledge.text-changed', hours: 'pledge.bad-until', day: 'conference.other-day', from: 'clock.no-start',
    'state unit': 'signature.already', seconds: 'signature.bad-time', 'count pledge': 'signature.never-undone', 'person unit': 'signatory.same',
    unit: 'signature.none signature.not-signatory signature.not-your-venue signature.no-code signature.code-expired unit.unknown',
    speaker: 'speaker.unknown', 'name state': 'speaker.wrong-state', after: 'speaker.bad-place', guest: 'guest.unknown', state: 'guest.as-recorded',
    'venue sum limit': 'speaker.over-speeches speaker.over-minutes', 'venue by': 'help.taken', note: 'note.unknown', about: 'note.about-unknown',
    round: 'round.unknown round.platform-taken round.holds-platform round.nobody round.bad-place', 'round state': 'round.wrong-state',
    decision: 'round.already-read award.unknown-decision', 'round step due': 'round.out-of-order', 'round people capacity': 'round.over-capacity',
    'recipient award': 'round.other-award', 'names count': 'round.recipients-absent round.conferrers-absent recipient.certificate',
    award: 'award.unknown award.in-use', 'award before why': 'award.out-of-order', 'award names count': 'award.individuals-first',
    'award decidedCollectives decidedIndividuals collectives individuals': 'award.total', recipient: 'recipient.unknown',
    'recipient state': 'recipient.wrong-state',
    now: 'agenda.moved-on', item: 'agenda.unknown-item agenda.not-planned agenda.still-running round.other-item speaker.other-item', limit: 'note.too-many speaker.too-many-own speaker.too-many-own-today speaker.too-many speaker.too-many-today awards.too-many agenda.too-many agenda.bad-length timer.bad-length', what: 'programme.in-use', venue: 'venue.unknown venue.not-out venue.as-recorded help.none speaker.venue-out', bytes: 'frame.too-large',
    'at why': 'frame.not-json',
    field: `field.missing field.unknown field.duplicate field.wrong-type field.out-of-range field.too-long field.bad-characters field.bad-value`,
    count: 'agenda.unfinished speaker.papers-left speaker.waiting', key: 'entity.changed command.if-missing command.if-future', seq: 'steps.unknown', 'op by': 'steps.later',
    screen: 'stage.unknown-screen', to: 'notice.unknown-recipient', by: 'desk.held', conference: 'journal.needs-upgrade', person: 'desk.unknown-person person.unknown signatory.unknown', 'role person': 'access.unknown',
    'op role': 'permission', op: 'command.unknown-op', venues: 'round.unreported venue.not-connected venue.not-confirmed venue.not-counted venue.out-of-use help.open',
    '': `signature.keyed signature.wrong-code venue.not-yours rollcall.open rollcall.not-open guest.not-yours list.unknown queue.closed queue.already-open queue.already-closed speaker.not-yours
        round.no-awards-item round.not-yours agenda.nothing-left agenda.same-item agenda.bad-place agenda.no-current conference.not-open conference.already-open
        conference.paused conference.not-paused conference.ended conference.not-ended conference.sealed clock.as-shown epoch.changed timer.none timer.running
        timer.not-running stage.not-held stage.already-held stage.bad-scene stage.no-message notice.unknown notice.not-yours
        notice.already-read desk.not-yours desk.free access.not-yours command.id-used access.revoked access.unauthorized access.cut-unrecorded access.cut-kept programme.nothing-aside conference.unknown conference.withheld journal.damaged rate.commands rate.total journal.busy
        journal.readonly`,
};
const places = (sentence) => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

test('both languages have the same sentences, none of them empty', () => {
    assert.deepEqual(Object.keys(tables.vi), Object.keys(tables.en));
    for (const [language, table] of Object.entries(tables)) {
        for (const [name, sentence] of Object.entries(table)) assert.ok(sentence.trim(), `${language}: ${name}`);
    }
});

test('a sentence stands in one table, and in the same one of both languages', () => {
    const names = (language, table) => Object.keys(wordsOf(language, [table]));
    const all = ['', '.seats', '.staff'].flatMap((table) => names('vi', table));
    assert.equal(all.length, new Set(all).size);
    for (const table of ['', '.seats', '.staff']) assert.deepEqual(names('vi', table), names('en', table), table);
});

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

test('every reason of a refusal has its sentence, and it names what the reason tells', () => {
    for (const [args, names] of Object.entries(reasons)) {
        for (const name of names.split(/\s+/)) {
            const sentence = tables.vi[`reason.${name}`];
            assert.ok(sentence, `reason.${name}`);
            assert.deepEqual(places(sentence), args.split(' ').filter(Boolean).sort(), name);
        }
    }
});

test('every sentence that the pages ask for exists', () => {
    const asked = new Set([...text.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map((match) => match[1]));
    for (const match of text.matchAll(/\.t\('([^']+)'/g)) assert.ok(match[1] in tables.vi, `t('${match[1]}')`);
    const prefixes = new Set(Object.keys(tables.vi).map((name) => name.split('.')[0]));
    const unknown = [...asked].filter((name) => prefixes.has(name.split('.')[0]) && !(name in tables.vi) && !families.op.includes(name));
    const reasonsNamed = Object.values(reasons).join(' ').split(/\s+/);
    assert.deepEqual(unknown.filter((name) => !reasonsNamed.includes(name)), []);
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
