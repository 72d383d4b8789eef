import { documentText } from '../client/documents.js';
import { element, said } from '../elements/element.js';
import { drawnLine, drawnPath } from './drawn.js';
import { hourMinute } from '../client/instant.js';
import { isOwed, takesAnswers } from './pledges.js';
import { foldedText, pledgeText } from './pledge-text.js';
import { later } from '../elements/later.js';
import { live } from '../elements/live.js';
import { ownKey } from './own-key.js';
import { press } from '../elements/press.js';
import { receiptCard } from './receipt.js';
import { textField } from '../elements/text-field.js';

const pads = later(() => import('./signature-pad.js'));
const file = later(() => import('./receipt-file.js'));
const qr = later(() => import('./receipt-qr.js'));

/// One pledge before its signatory: the whole text, the press that signs it, afterwards the receipt. `key` is
/// `<pledge>/<unit>`; everything is read from the own `signing/…`, which has the text whatever the shared view leaves out.
/// What was drawn and typed is made once and stays when the state around it changes.
/** @param {Client} client */
export function signingCard(client, key, { folded = false } = {}) {
    const { words, state } = client;
    const drawing = padBox(client, key);
    let sent = false;
    const reason = textField(words.t('signing.decline-reason'));
    const signing = () => state.mine.get(`signing/${key}`);
    const head = live(
        client,
        element('div', {}),
        () => [signing()?.name, signing()?.unitName],
        ([name, unit]) => [
            element('p', { class: 'eyebrow' }, words.t('signing.title')),
            said(client, 'h2', {}, name),
            unit && element('p', { class: 'signing-for' }, words.t('signing.for', { unit: words.text(unit).words })),
        ],
    );
    const readText = () => {
        const now = signing();
        return now && { text: now.text, digest: now.digest, version: now.version, fold: folded || !isAsked(now, client.now) };
    };
    const text = live(client, element('div', { class: 'signing-text' }), readText, (now) =>
        now ? (now.fold ? foldedText(client, key, now) : pledgeText(client, now)) : [],
    );
    const line = live(
        client,
        element('p', { class: 'signing-line', role: 'status' }),
        () => (signing() ? sentence(client, signing()) : ''),
        (now) => [now],
    );
    const readAct = () => {
        const now = signing();
        return now && { ...now, text: undefined, takes: takesAnswers(now, client.now) };
    };
    const own = (now) => ({
        drawn: now.path && drawnLine(now.path, words.t('signing.drawn')),
        actions: now.receipt && [receiptActions(client, { ...signing(), ...now }), codes],
    });
    const codes = codesBox(client, key, () => signing()?.receipt);
    const receipt = live(
        client,
        element('div', { class: 'signing-receipt' }),
        () => {
            const { answer, receipt } = signing() ?? {};
            return !signing() || isOwed(answer) ? null : { answer, receipt, path: drawnPath(client, answer.drawing), proof: receipt && documentText(client, `receipts/${receipt.seq}`) };
        },
        (now) => {
            if (now && sent) queueMicrotask(() => card.scrollIntoView({ block: 'start' }));
            sent = false;
            return [now && receiptCard(client, now, own(now))];
        },
    );
    const act = live(client, element('div', { class: 'signing-act' }), readAct, (now) =>
        now?.takes && isOwed(now.answer) ? answers(client, key, now, { drawing, reason, sending: () => (sent = true) }) : [],
    );
    const card = element('section', { class: 'panel signing', 'data-signing': key }, head, line, receipt, text, act);
    return card;
}

/// What a signatory takes along: the receipt as a file, or to wherever the phone can send it. Not before what was drawn and the proof have come: a receipt
/// without them looks whole and is not, and nobody saves it twice.
function receiptActions(client, signing) {
    const { words } = client;
    const isWhole = signing.path !== undefined && signing.proof !== undefined;
    const act = (name, run) =>
        element('button', { type: 'button', key: `receipt-${name}/${signing.pledge}/${signing.unit}`, 'data-press': `receipt-${name}`, disabled: !isWhole, on: { click: () => file(run) } }, words.t(`signing.${name}`));
    return [
        element(
            'p',
            { class: 'buttons' },
            act('save', (made) => made.saveReceipt(client, signing)),
            typeof navigator.share === 'function' && act('share', (made) => made.shareReceipt(client, signing)),
        ),
        !isWhole && element('p', { class: 'facts' }, words.t('signing.receipt-coming')),
    ];
}

/// The receipt as QR codes, which are fetched when the fold is opened first.
function codesBox(client, key, receiptOf) {
    let isFilled = false;
    const fill = (made) => {
        if (isFilled) return;
        isFilled = true;
        node.append(made.receiptCodes(client, receiptOf));
    };
    const node = element('details', { class: 'pledge-fold', key: `receipt-qr/${key}`, on: { toggle: () => node.open && qr(fill) } }, element('summary', {}, client.words.t('receipt.qr')));
    return node;
}

/// What was drawn on this page, by `<pledge>/<unit>`: it outlives a change of the language, which makes the page anew.
const sheets = new Map();

/// Where one may draw a signature, for those who want to: `{node, path()}`, the path undefined while nothing was drawn; what was signed with is gone. What it takes comes after the first picture, and the frame
/// opens with it.
function padBox(client, key) {
    if (!sheets.has(key)) sheets.set(key, []);
    const strokes = sheets.get(key);
    let pad = null;
    const fill = (made) => {
        if (pad) return;
        pad = made;
        node.append(...made.signaturePad(client, strokes));
    };
    const open = strokes.length > 0;
    const node = element('details', { class: 'pad-box', open, on: { toggle: () => node.open && pads(fill) } }, element('summary', {}, client.words.t('signing.pad')));
    if (open) pads(fill);
    return { node, path: () => pad?.pathOf(strokes), sent: () => (strokes.length = 0) };
}

/// Whether the text is there to be read before an answer; else it is folded, and what became of it stands first.
function isAsked(signing, now) {
    return isOwed(signing.answer) && (signing.state !== 'closed' || takesAnswers(signing, now));
}

/// Whether an answer of this page is on its way, perhaps waiting for the line.
function underWay(client, key) {
    return ['pledge.sign', 'pledge.decline'].some((op) => client.presses.of(`${op}/${key}`)?.stage === 'busy');
}

/// What the signatory has to know now.
function sentence(client, { state, until, answer }) {
    const { words } = client;
    if (!isOwed(answer)) return '';
    if (state === 'draft' || state === 'presented') return words.t(`signing.${state}`);
    if (!takesAnswers({ state, until }, client.now)) return words.t('signing.missed');
    if (answer.state === 'void') return words.t('signing.again');
    return state === 'open' ? words.t('signing.open') : words.t('signing.late', { at: hourMinute(until, client.zone) });
}

/// Beside the press, where the eye is: what the server has not yet answered is never called signed.
function lineNote(client, key) {
    const { words } = client;
    const read = () => {
        const isCut = client.level === 'red';
        if (underWay(client, key)) return words.t(isCut ? 'signing.waiting' : 'signing.sending');
        return isCut ? words.t('signing.offline') : '';
    };
    return live(client, element('p', { class: 'signing-line', role: 'status' }), read, (now) => [now]);
}

function answers(client, key, now, { drawing, reason, sending }) {
    const { words } = client;
    const { pledge, unit, digest, version } = now;
    const own = ownKey(client, unit);
    const names = { pledge: words.text(now.name).words, unit: words.text(now.unitName).words || unit };
    const sign = press(client, {
        key: `pledge.sign/${key}`,
        label: [words.t('signing.sign'), element('small', {}, words.t('signing.for', { unit: names.unit }))],
        look: 'sign-button',
        ask: words.t('signing.sign-ask', names),
        patient: true,
        done: drawing.sent,
        failed: own.failed,
        command: () => {
            const path = drawing.path();
            sending();
            const arg = { pledge, unit, digest, signedAt: Math.round(client.serverNow), ...(path && { drawing: path }) };
            return { op: 'pledge.sign', arg, complete: (id) => own.complete(id, { version, arg }) };
        },
    });
    const decline = press(client, {
        key: `pledge.decline/${key}`,
        label: words.t('signing.decline'),
        look: 'danger',
        ask: words.t('signing.decline-ask', names),
        done: () => (reason.value = ''),
        command: () => {
            const why = reason.value.trim();
            if (!why) return reason.focus();
            sending();
            return { op: 'pledge.decline', arg: { pledge, unit, reason: why } };
        },
    });
    return [
        drawing.node,
        own.note,
        element('div', { class: 'sign' }, lineNote(client, key), sign),
        element(
            'details',
            { class: 'pledge-fold', key: `decline/${key}` },
            element('summary', {}, words.t('signing.decline')),
            reason,
            element('p', { class: 'buttons' }, decline),
        ),
    ];
}
