import { documentText, fetchedText } from '../client/documents.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { qrPicture } from './code-qr.js';

/// A receipt as QR codes (`Sources/Records/README.md`): what it says without its opening, so without anybody's name, for paper or for another device. The server makes them when somebody looks first.

/// The codes, one below the other. `receiptOf()`: the receipt that stands on the card now.
/** @param {Client} client */
export function receiptCodes(client, receiptOf) {
    const read = () => ({ seq: receiptOf()?.seq, text: receiptOf() && documentText(client, address(receiptOf())) });
    return live(client, element('div', { class: 'receipt-codes' }), read, ({ seq, text }) => (text === undefined ? element('p', { class: 'facts', role: 'status' }, client.words.t('receipt.qr-coming')) : codes(client, seq, text)));
}

/// For a file: the codes, where they have come already.
/** @param {Client} client */
export function fetchedCodes(client, receipt) {
    const text = fetchedText(client, address(receipt));
    return text ? codes(client, receipt.seq, text) : [];
}

function address({ seq }) {
    return `receipts/${seq}/qr`;
}

/// `text`: what the server answered; null where it has no such receipt.
function codes({ words }, seq, text) {
    const { parts } = text ? JSON.parse(text) : { parts: [] };
    if (parts.length === 0) return [element('p', { class: 'facts' }, words.t('receipt.qr-none'))];
    const caption = (part) => words.t('receipt.qr-part', { part, parts: parts.length });
    return [
        element('p', { class: 'facts' }, words.t('receipt.qr-hint')),
        parts.map((code, index) => [parts.length > 1 && element('p', { class: 'facts' }, caption(index + 1)), qrPicture(code, [words.t('receipt.qr-of', { seq }), parts.length > 1 && caption(index + 1)].filter(Boolean).join(', '))]),
    ];
}
