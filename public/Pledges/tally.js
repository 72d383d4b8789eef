import { element, said } from '../elements/element.js';
import { foldedText } from './pledge-text.js';
import { hourMinute } from '../client/instant.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { pledgesAtHand } from './pledges.js';

/// How far the signing is, for all who follow it: what has been presented, nothing before.
/** @param {Client} client @param {{isStaff?: boolean}} [to] */
export function tallyCard(client, to) {
    const { words, state } = client;
    return live(client, element('div', { class: 'signings' }), () => pledgesAtHand(state).filter((pledge) => pledge.state !== 'draft'), (all) => [
        all.length > 0 &&
            panel(
                words.t('pledge.title'),
                {},
                element('ul', { class: 'pledges' }, all.map((pledge) => element('li', {}, pledgeHead(client, pledge, to), pledge.text !== undefined && foldedText(client, pledge.id, pledge)))),
            ),
    ]);
}

/// A pledge in three lines: whose, in what state, how many have signed.
/** @param {Client} client @param {any} pledge @param {{isStaff?: boolean}} [to] */
export function pledgeHead(client, { id, name, state, until, tally }, to) {
    const { words } = client;
    const standing = [words.known('pledge-state', state), until && words.t('pledge.late-until', { at: hourMinute(until, client.zone) })];
    return [
        element('p', { class: 'pledge-name' }, said(client, 'span', {}, name), illustrative(client, `pledge/${id}`)),
        element('p', { class: `pledge-state ${state}` }, standing.filter(Boolean).join(' · ')),
        tallyLine(client, tally, to),
    ];
}

/// What is told beside the sum: a late signature is a signature. Who declined, or has to sign again, is a matter of the staff: a unit would lose face
/// before all who follow.
export function besideSum(tally, { isStaff = false } = {}) {
    return (isStaff ? ['late', 'declined', 'void'] : ['late']).filter((kind) => tally[kind] > 0);
}

function tallyLine({ words }, tally, to) {
    const signed = tally.signed + tally.late;
    const label = words.t('pledge.tally', { signed, units: tally.units });
    return element(
        'div',
        { class: 'tally' },
        element('p', { class: 'tally-sum' }, label),
        element('progress', { max: Math.max(1, tally.units), value: signed, 'aria-label': label }),
        element('p', { class: 'facts' }, besideSum(tally, to).map((kind) => words.t(`tally.${kind}`, { count: tally[kind] })).join(' · ')),
    );
}
