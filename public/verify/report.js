import { capital, inLanguage, knownSentence, sentence } from './language.js';
import { base64Of } from './bytes.js';
import { dayAndTime } from '../client/instant.js';
import { element } from '../elements/element.js';

/// A report as a card: the verdict first, then what does not hold, what the files say, and what is to be known about it.

const zone = 'Asia/Ho_Chi_Minh';
const signs = { whole: '✓', taken: '✓', compare: '!', bare: '!', unproven: '?', broken: '✗' };

export function reportCard(report, canVerify) {
    const { kind, verdict } = report;
    const name = report.isScanned ? sentence('scanned.name') : report.name;
    return element(
        'article',
        { class: `panel card ${verdict}`, 'data-kind': kind, 'data-verdict': verdict },
        element('p', { class: 'card-of' }, sentence(kind), name && [' · ', element('span', { class: 'card-name' }, name)]),
        element('h3', {}, element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[verdict]), element('span', {}, sentence(`${kind}.${isOfOtherKey(report) ? 'other-key' : verdict}`))),
        whyLines(report, canVerify).map((text) => element('p', { class: 'why' }, text)),
        faultList(report),
        factList(factsOf[kind](report)),
        signedText(report),
        remarksOf(report).map(([name, text]) => element('p', { class: 'remark', 'data-remark': name }, text)),
    );
}

/// Whole in itself, and signed by a key that is not the one that was told: of that alone nobody should read that something was changed.
function isOfOtherKey({ faults: { list, count } }) {
    return count === 1 && ['key-other', 'receipt-key'].includes(list[0].sentence);
}

function whyLines({ kind, verdict, isScanned }, canVerify) {
    if (isScanned && verdict === 'bare') return [sentence('scanned.bare-why')];
    if (verdict === 'unproven') return [sentence(canVerify && kind === 'receipt' ? 'receipt.unproven-why' : 'unproven.browser')];
    return ['compare', 'bare'].includes(verdict) ? [sentence(`${kind}.${verdict}-why`)] : [];
}

function faultList({ faults: { list, count } }) {
    if (count === 0) return null;
    return element(
        'div',
        { class: 'faults' },
        element('p', {}, element('strong', {}, sentence('faults.count', { count }))),
        element('ul', {}, list.map(faultLine), count > list.length && element('li', {}, sentence('faults.more', { count: count - list.length }))),
    );
}

function faultLine({ file, seq, sentence: name, args }) {
    const place = [file, seq !== undefined && sentence('place.seq', { seq })].filter(Boolean).join(', ');
    return element('li', { 'data-fault': name }, place && [element('strong', {}, place), ': '], capital(sentence(`fault.${name}`, args)));
}

function factList(rows) {
    const shown = rows.filter(([, value]) => value !== undefined && value !== '' && value !== false);
    return shown.length > 0 && element('dl', {}, shown.map(([name, value]) => [element('dt', {}, sentence(`fact.${name}`)), element('dd', { 'data-fact': name }, value)]));
}

const factsOf = {
    'key-file': ({ fingerprint }) => [['fingerprint', grouped(fingerprint)]],
    record: (report) => [
        ['title', report.verdict !== 'broken' && inLanguage(report.names.at(-1)?.title)],
        ['conference', report.conference],
        ['origin', code(report.origin)],
        ['positions', report.positions > 0 && sentence('number', { number: report.positions })],
        ['opened', report.positions > 0 && (report.opened === report.positions ? sentence('fact.opened-all') : sentence('fact.opened-value', report))],
        ['span', report.since !== undefined && sentence('fact.span-value', { since: dayAndTime(report.since, zone), until: dayAndTime(report.until, zone) })],
        ['erased', report.erased > 0 && sentence('fact.erased-value', report)],
        ['blanked', report.blanked > 0 && sentence('fact.blanked-value', report)],
        ['devices', report.devices > 0 && report.verdict !== 'broken' && sentence('fact.devices-value', report)],
        ['devices-erased', report.erasedDevices > 0 && sentence('fact.devices-erased-value', report)],
        ['papers', report.papers.length > 0 && report.verdict !== 'broken' && sentence('fact.papers-value', { count: report.papers.length, names: report.papers.join(', ') })],
        ['fingerprint', grouped(report.fingerprint)],
        ['key', report.key && code(base64Of(report.key))],
    ],
    receipt: (report) => [...receiptFacts(report), ['origin', code(report.origin)], ['fingerprint', grouped(report.fingerprint)]],
};

/// Nothing of a receipt that does not hold is shown as if it did, and of one that is not opened only what is bound.
function receiptFacts({ receipt, conference, verdict, isOpened, told, person, names }) {
    if (!receipt || verdict === 'broken') return [];
    const bound = [['title', inLanguage(names?.title)], ['conference', conference], ['seq', sentence('number', { number: receipt.seq })], ['at', sentence('fact.at-value', { at: dayAndTime(receipt.at, zone) })]];
    if (!isOpened) return bound;
    return [
        ['unit', named(names?.units, receipt.unit)],
        ['pledge', sentence('fact.pledge-value', { pledge: named(names?.pledges, receipt.pledge), version: receipt.version })],
        ['state', knownSentence('state', receipt.state)],
        ['how', knownSentence('how', receipt.how)],
        ['person', typeof person === 'string' && person],
        ['name', told.name !== undefined && String(told.name)],
        ['reason', told.reason !== undefined && String(told.reason)],
        ...bound,
        ['digest', code(receipt.digest)],
    ];
}

function signedText({ signedText: text, verdict }) {
    return text && verdict !== 'broken' && element('details', { key: 'signed-text' }, element('summary', {}, sentence('signed-text')), element('div', { class: 'signed-text', lang: 'vi' }, text));
}

/// `[[name, text], …]`
function remarksOf({ kind, verdict, remarks, isFollowed, isScanned, deviceRemark, erased = [] }) {
    const told = verdict === 'whole' ? [isFollowed ? ['followed'] : ['told']] : [];
    const own = remarks.map(({ sentence: name, args }) => [name, args]);
    const last = kind === 'receipt' && verdict !== 'broken' ? [...(deviceRemark ? [[deviceRemark]] : []), ...(erased.length > 0 ? [['erased']] : []), ...(isScanned ? [] : [['receipt-only']])] : [];
    return [...told, ...own, ...last].map(([name, args = {}]) => [name, sentence(`remark.${name}`, withTime(args))]);
}

/// By its name, where a record tells it, and its id.
function named(names, id) {
    const name = inLanguage(names?.get(id));
    return name ? `${name} (${id})` : id;
}

function withTime(args) {
    return args.changedAt === undefined ? args : { ...args, changedAt: dayAndTime(args.changedAt, zone) };
}

function code(text) {
    return text && element('code', {}, text);
}

/// In groups of four, as one compares it with a printed one.
function grouped(fingerprint) {
    return fingerprint && element('code', { class: 'fingerprint', 'data-value': fingerprint }, fingerprint.match(/.{4}/g).map((four) => [element('span', {}, four), ' ']));
}
