import { attestation } from './attestation.js';
import { digestLine } from './pledge-text.js';
import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';

/// What the server attests of an answer: that it was given, how, when, at which position, to which text. It stands in the
/// signatory's own part of the state, so it is there again after a reload. `drawn`: the signature as a picture; `actions`: what can be done
/// with it.
/** @param {Client} client @param {{answer: any, receipt?: any}} now @param {{drawn?: any, actions?: any}} own */
export function receiptCard(client, { answer, receipt }, { drawn, actions } = {}) {
    const { words } = client;
    const at = receipt?.at ?? answer.at;
    const facts = [at && hourMinuteSecond(at, client.zone), answer.how && words.known('answer-how', answer.how)].filter(Boolean);
    return element(
        'div',
        { class: `receipt ${answer.state}` },
        element('p', { class: 'receipt-what' }, words.known('signature-state', answer.state)),
        element('p', {}, facts.join(' · ')),
        element('p', { class: 'facts receipt-attested' }, attestation(client, receipt ?? answer)),
        answer.reason && element('p', {}, words.t('signing.reason', { reason: answer.reason })),
        drawn,
        receipt && [
            element('p', { class: 'receipt-number' }, words.t('signing.receipt', { seq: receipt.seq })),
            element('p', { class: 'facts' }, digestLine(client, receipt)),
            element(
                'details',
                { class: 'pledge-fold', key: `digest/${receipt.pledge}/${receipt.unit}` },
                element('summary', {}, words.t('pledge.digest-whole')),
                element('code', { class: 'digest' }, receipt.digest),
            ),
            actions,
        ],
    );
}
