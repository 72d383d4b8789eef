import { hexOf } from './bytes.js';
import { need } from './fault.js';
import { sha256 } from './cryptography.js';

/// The files that a receipt comes in: its JSON, or what a delegate's page has saved (`Pledges/receipt-file.js`), which carries it in `<pre id="receipt">`, and the text that was signed before it.

/// `{receipt, signedText}`, texts both; the second is undefined where the file has none.
export function readReceiptFile(text) {
    if (text.trimStart().startsWith('{')) return { receipt: text, signedText: undefined };
    const found = [...text.matchAll(/<pre id="receipt">([^<]*)<\/pre>/g)];
    need(found.length === 1, 'receipt-none');
    const shown = [...text.matchAll(/<div class="text" lang="vi">([^<]*)<\/div>/g)];
    need(shown.length <= 1, 'receipt-text');
    return { receipt: unescaped(found[0][1]), signedText: shown.length === 1 ? unescaped(shown[0][1]) : undefined };
}

/// The text in the file has to be the one over which the digest was made.
export async function mustBeSigned(signedText, digest) {
    need(hexOf(await sha256(signedText)) === digest, 'receipt-text');
}

/// As a browser writes a text into HTML and XML.
function unescaped(html) {
    return html.replace(/&([^;&]*);?/g, (_, name) => {
        need(Object.hasOwn(letters, name), 'receipt-none');
        return letters[name];
    });
}

const letters = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#xA0': '\u00a0', '#xD': '\r' };
