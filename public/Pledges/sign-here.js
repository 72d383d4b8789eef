import { answersTo, isOwed, pledgesAtHand, takesAnswers } from './pledges.js';
import { element, said } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { pledgeText } from './pledge-text.js';
import { press } from '../elements/press.js';
import { receiptCard } from './receipt.js';

/// The units that sit at this venue while the pledges are signed: who has answered, and a way to sign here with a code for
/// those whose own phone fails.
/** @param {Client} client */
export function signHere(client) {
    const { words } = client;
    const receipts = new Map();
    const list = each(client, element('ul', { class: 'pledges' }), () => rows(client).map(({ key }) => key), (key) => unitRow(client, key, receipts));
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
function unitRow(client, key, receipts) {
    const code = codeField();
    const read = () => ({ ...rows(client).find((row) => row.key === key), receipt: receipts.get(key) });
    return live(client, element('li', { class: 'here', 'data-unit': key.split('/')[1] }), read, (row) => (row.pledge ? shown(client, row, code, receipts) : []));
}

function shown(client, { key, id, name, answer, pledge, owed, takes, receipt }, code, receipts) {
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
        owed && takes && form(client, { key, id, pledge, code, receipts }),
    ];
}

function form(client, { key, id, pledge, code, receipts }) {
    const { words } = client;
    const sign = press(client, {
        key: `pledge.signHere/${key}`,
        label: words.t('signing.sign'),
        look: 'sign-button',
        command: () => {
            const digits = code.value.replace(/\D/g, '');
            code.setCustomValidity(digits.length === limits.codeDigits ? '' : words.t('signing.code-short'));
            if (!code.reportValidity()) return null;
            return { op: 'pledge.signHere', arg: { pledge: pledge.id, unit: id, digest: pledge.digest, code: digits } };
        },
        done: ({ receipt }) => {
            code.value = '';
            receipts.set(key, receipt);
            client.watchers.changed();
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
    );
}

function codeField() {
    const code = element('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 11, class: 'code-input' });
    code.addEventListener('input', () => code.setCustomValidity(''));
    return code;
}
