import { attestation } from './attestation.js';
import { dayAndTime } from '../client/instant.js';
import { drawnLine } from './drawn.js';
import { element } from '../elements/element.js';
import { fetchedCodes } from './receipt-qr.js';
import { saveFile } from '../elements/save-file.js';

/// A receipt that leaves the page: a file that needs neither server nor link, with the text that was signed, so that whoever has both can make the digest again, and with what proves its place in
/// the conference's record, for a program to check (`Sources/Records/README.md`).

/// Puts it where the browser keeps what is saved.
/** @param {Client} client */
export function saveReceipt(client, signing) {
    saveFile(receiptFile(client, signing));
}

/// Hands it to another program of the phone; where that takes no files, the facts as a text. Somebody who thinks better of it has done nothing wrong.
/** @param {Client} client */
export function shareReceipt(client, signing) {
    const files = [receiptFile(client, signing)];
    const title = client.words.t('receipt.title');
    const text = facts(client, signing).map(([name, value]) => `${name}: ${value}`).join('\n');
    return navigator.share(navigator.canShare?.({ files }) ? { title, files } : { title, text }).catch(() => {});
}

function receiptFile(client, signing) {
    return new File([receiptText(client, signing)], fileName(client, signing), { type: 'text/html' });
}

function fileName({ place }, { pledge, unit }) {
    return `bien-nhan-${place.conference}-${pledge}-${unit}.html`;
}

/// What the receipt says, `[[name, value], …]`.
export function facts(client, { name, unitName, unit, answer, receipt }) {
    const { words, who, state, zone } = client;
    const rows = [
        ['conference', words.text(state.get('conference')?.title).words],
        ['unit', words.text(unitName).words || unit],
        ['pledge', `${words.text(name).words} (${words.t('pledge.version', { version: receipt.version })})`],
        ['answer', words.known('signature-state', answer.state)],
        ['signatory', receipt.how === 'own' && who?.name],
        ['how', words.known('answer-how', receipt.how)],
        ['attested', attestation(client, receipt)],
        ['at', dayAndTime(receipt.at, zone)],
        ['seq', receipt.seq],
        ['digest', receipt.digest],
    ];
    return rows.filter(([, value]) => value).map(([label, value]) => [words.t(`receipt.${label}`), String(value)]);
}

const look = [
    'body { font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: #231a16; background: #fffdf8; max-width: 44rem; margin: 1.5rem auto; padding: 0 1rem; }',
    'h1 { color: #9e1b1e; font-size: 1.5rem; border-bottom: 3px solid #f2c14e; padding-bottom: .4rem; }',
    'table { border-collapse: collapse; width: 100%; }',
    'th { text-align: left; vertical-align: top; font-weight: 400; color: #5d4f47; padding: .3rem 1rem .3rem 0; width: 9rem; }',
    'td { padding: .3rem 0; font-weight: 600; overflow-wrap: anywhere; }',
    'svg { display: block; max-width: 100%; margin: 1rem 0; }',
    '.drawn { width: 16rem; height: 6rem; }',
    '.qr { width: 20rem; height: auto; break-inside: avoid; }',
    '.drawn path { fill: none; stroke: #10204f; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }',
    '.text { white-space: pre-line; border: 1px solid #dccfb8; border-radius: .4rem; padding: .8rem; background: #fff; overflow-wrap: anywhere; }',
    '.note, details { color: #5d4f47; font-size: .9rem; }',
    'pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .75rem; }',
].join('\n');

/// The whole file. It is built of nodes like everything else, so that no text becomes markup.
export function receiptText(client, signing) {
    const { words } = client;
    const isSame = signing.version === signing.receipt.version;
    const page = element(
        'html',
        { lang: words.language },
        element(
            'head',
            {},
            element('meta', { charset: 'utf-8' }),
            element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            element('title', {}, words.t('receipt.title')),
            element('style', {}, look),
        ),
        element(
            'body',
            {},
            element('h1', {}, words.t('receipt.title')),
            element('table', {}, facts(client, signing).map(([name, value]) => element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)))),
            signing.path && drawnLine(signing.path, words.t('signing.drawn')),
            // A text that was revised since is not the one that was signed.
            isSame && [element('h2', {}, words.t('pledge.text')), element('div', { class: 'text', lang: 'vi' }, signing.text)],
            fetchedCodes(client, signing.receipt),
            element('p', { class: 'note' }, words.t(signing.proof ? 'receipt.note-proven' : 'receipt.note')),
            signing.proof && element('details', {}, element('summary', {}, words.t('receipt.proof')), element('pre', { id: 'receipt' }, signing.proof)),
        ),
    );
    return `<!doctype html>${new XMLSerializer().serializeToString(page)}`;
}
