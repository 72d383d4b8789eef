import { answersTo, isOwed, pledgesAtHand, takesAnswers } from './pledges.js';
import { element, said } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { later } from '../elements/later.js';
import { limits } from '../client/limits.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { pledgeText } from './pledge-text.js';
import { press } from '../elements/press.js';
import { receiptCard } from './receipt.js';
import { refusals } from '../client/refusal.js';
import { uuid } from '../client/identity.js';

const qr = later(() => import('./code-qr.js'));

/// The units that sit at this venue while the pledges are signed: who has answered, and a way to sign here with a code for
/// those whose own phone fails.
/** @param {Client} client */
export function signHere(client) {
    const { words } = client;
    const receipts = new Map();
    const pictures = new Map();
    const list = each(client, element('ul', { class: 'pledges' }), () => rows(client).map(({ key }) => key), (key) => unitRow(client, key, { receipts, pictures }));
    const box = element('div', { class: 'signings' }, panel(words.t('signing.here'), {}, list));
    return hiddenWhile(client, box, () => rows(client).length === 0);
}

function rows(client) {
    const venue = client.who?.venue ?? client.who?.person;
    return pledgesAtHand(client.state)
        .filter((pledge) => pledge.state !== 'draft')
        .flatMap((pledge) =>
            answersTo(client, pledge.id)
                .filter(({ unit }) => unit?.venue === venue)
                .map((row) => ({ ...row, pledge, owed: isOwed(row.answer), takes: takesAnswers(pledge, client.now) })),
        );
}

/// One unit before one pledge; what was typed as its code stays while the state around it moves.
function unitRow(client, key, kept) {
    const code = codeField();
    const read = () => ({ ...rows(client).find((row) => row.key === key), receipt: kept.receipts.get(key), picture: pictureOf(client, kept.pictures.get(key)) });
    return live(client, element('li', { class: 'here', 'data-unit': key.split('/')[1] }), read, (row) => (row.pledge ? shown(client, row, code, kept) : []));
}

/// A QR code stands as long as the code is good of which it was made.
function pictureOf(client, picture) {
    return picture && (picture.refusal || client.state.shown.at(picture.expiresAt) > client.now) ? picture : undefined;
}

function shown(client, { key, id, name, answer, pledge, owed, takes, receipt, picture }, code, kept) {
    const { words } = client;
    const standing = [
        words.known('signature-state', answer.state),
        owed ? !takes && words.known('pledge-state', pledge.state) : words.known('answer-how', answer.how),
        answer.at && hourMinuteSecond(answer.at, client.zone),
    ];
    return [
        element('p', { class: 'pledge-name' }, name),
        said(client, 'p', { class: 'facts' }, pledge.name),
        !owed && receipt
            ? element('div', { role: 'status' }, receiptCard(client, { answer, receipt }))
            : element('p', { class: `here-state ${answer.state}` }, standing.filter(Boolean).join(' · ')),
        owed && takes && form(client, { key, id, name, pledge, code, picture, kept }),
    ];
}

function form(client, { key, id, name, pledge, code, picture, kept }) {
    const { words } = client;
    /// What is signed with the code that was typed; null while it is not whole.
    const arg = () => {
        const digits = code.value.replace(/\D/g, '');
        code.setCustomValidity(digits.length === limits.codeDigits ? '' : words.t('signing.code-short'));
        return code.reportValidity() ? { pledge: pledge.id, unit: id, digest: pledge.digest, code: digits } : null;
    };
    const put = (now) => {
        kept.pictures.set(key, now);
        client.watchers.changed();
    };
    const ask = () => {
        const proof = arg();
        if (!proof) return;
        qr(async (made) => {
            put({ ...(await made.askForQR(client, proof, uuid())), draw: made.qrPicture });
            setTimeout(() => toTheMiddle(key), 2 * limits.drawMs);
        });
    };
    const sign = press(client, {
        key: `pledge.signHere/${key}`,
        label: words.t('signing.sign'),
        look: 'sign-button',
        command: () => {
            const proof = arg();
            return proof && { op: 'pledge.signHere', arg: proof };
        },
        done: ({ receipt }) => {
            code.value = '';
            kept.receipts.set(key, receipt);
            put(undefined);
        },
    });
    return element(
        'details',
        { class: 'pledge-fold', key: `here/${key}` },
        element('summary', {}, words.t('signing.here-open')),
        element('p', { class: 'facts' }, words.t('signing.here-hint')),
        pledgeText(client, pledge),
        element('label', { class: 'code-field' }, element('span', {}, words.t('signing.code')), code),
        element('div', { class: 'sign' }, sign),
        element('p', { class: 'buttons' }, element('button', { type: 'button', key: `qr/${key}`, 'data-press': `code-qr/${key}`, on: { click: ask } }, words.t('signing.here-qr'))),
        picture?.refusal && element('p', { class: 'refusal', role: 'alert' }, refusals(client, picture.refusal).join(' ')),
        picture?.path && [
            picture.draw(picture, words.t('signing.qr-of', { unit: name })),
            element('p', { class: 'facts', role: 'status' }, words.t('signing.qr-hint', { at: hourMinuteSecond(client.state.shown.at(picture.expiresAt), client.zone) })),
            element('p', { class: 'buttons' }, element('button', { type: 'button', key: `qr-close/${key}`, on: { click: () => put(undefined) } }, words.t('signing.qr-close'))),
        ],
    );
}

/// Once it is drawn: at the lower edge the foot would cover it.
function toTheMiddle(key) {
    document.querySelector(`[data-key="here/${key}"] .qr`)?.scrollIntoView({ block: 'center' });
}

function codeField() {
    const code = element('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 11, class: 'code-input' });
    code.addEventListener('input', () => code.setCustomValidity(''));
    return code;
}
