import { answersTo, isOwed, pledgesAtHand, takesAnswers } from './pledges.js';
import { element, said } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { pledgeText } from './pledge-text.js';
import { press } from '../elements/press.js';
import { receiptCard } from './receipt.js';

/// The units that sit at this venue while the pledges are signed: who has answered, and a way to sign here with a code for
/// those whose own phone fails.
export function signHere(seat) {
    const { words } = seat;
    const codes = new Map();
    const receipts = new Map();
    const read = () => rows(seat).map((row) => ({ ...row, receipt: receipts.get(row.key) }));
    return live(seat, element('div', { class: 'signings' }), read, (all) => [
        all.length > 0 &&
            panel(
                words.t('signing.here'),
                {},
                element('ul', { class: 'pledges' }, all.map((row) => unitRow(seat, row, codeField(seat, codes, row.key), receipts))),
            ),
    ]);
}

function rows(seat) {
    const venue = seat.who?.venue ?? seat.who?.person;
    return pledgesAtHand(seat.state)
        .filter((pledge) => pledge.state !== 'draft')
        .flatMap((pledge) =>
            answersTo(seat, pledge.id)
                .filter(({ unit }) => unit?.venue === venue)
                .map((row) => ({ ...row, pledge, owed: isOwed(row.answer), takes: takesAnswers(pledge, seat.now) })),
        );
}

function unitRow(seat, { key, id, name, answer, pledge, owed, takes, receipt }, code, receipts) {
    const { words } = seat;
    const standing = [
        words.known('answer-state', answer.state),
        owed ? !takes && words.known('pledge-state', pledge.state) : words.known('answer-how', answer.how),
        answer.at && hourMinuteSecond(answer.at, seat.zone),
    ];
    return element(
        'li',
        { class: 'here', 'data-unit': id },
        element('p', { class: 'pledge-name' }, name),
        said(seat, 'p', { class: 'facts' }, pledge.name),
        !owed && receipt
            ? element('div', { role: 'status' }, receiptCard(seat, { answer, receipt }))
            : element('p', { class: `here-state ${answer.state}` }, standing.filter(Boolean).join(' · ')),
        owed && takes && form(seat, { key, id, pledge, code, receipts }),
    );
}

function form(seat, { key, id, pledge, code, receipts }) {
    const { words } = seat;
    const sign = press(seat, {
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
            seat.watchers.changed();
        },
    });
    return element(
        'details',
        { class: 'pledge-fold' },
        element('summary', { 'data-focus': `here/${key}` }, words.t('signing.here-open')),
        element('p', { class: 'facts' }, words.t('signing.here-hint')),
        pledgeText(seat, pledge),
        element('label', { class: 'code-field' }, element('span', {}, words.t('signing.code')), code),
        element('div', { class: 'sign' }, sign),
    );
}

/// The same field through all redrawings, with what was typed.
function codeField(seat, codes, key) {
    if (!codes.has(key)) {
        const code = element('input', {
            type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 11, class: 'code-input', 'data-focus': `code/${key}`,
        });
        code.addEventListener('input', () => code.setCustomValidity(''));
        codes.set(key, code);
    }
    return codes.get(key);
}
