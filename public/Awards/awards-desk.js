import { element, said } from '../elements/element.js';
import { later } from '../elements/later.js';
import { live } from '../elements/live.js';
import { openList } from '../elements/open-list.js';
import { recipientRow } from './recipient-row.js';
import { roundsPanel } from './rounds-panel.js';

const adding = later(() => import('./adding-forms.js'));

/// The operators' awards: what the decisions count against what was conferred, rounds and recipients with all that can be put
/// right about them, and what was forgotten.
export function awardsDesk(seat) {
    const { words, state } = seat;
    const read = () =>
        (state.get('awards')?.order ?? []).map((id) => ({ id, ...state.get(`award/${id}`) })).filter(({ name }) => name);
    const totals = () => live(seat, element('div', { class: 'award-totals' }), read, (awards) =>
        awards.length === 0 ? [] : [totalsTable(seat, awards)],
    );
    const opener = (op, form) =>
        element('button', { type: 'button', 'data-press': `${op}/form`, on: { click: () => adding(form) } }, words.t(`op.${op}`));
    const buttons = () =>
        element(
            'p',
            { class: 'buttons' },
            element('button', { type: 'button', 'data-focus': 'recipients/all', on: { click: () => wholeRecipients(seat) } }, words.t('recipient.all')),
            opener('recipient.add', (forms) => forms.addRecipientForm(seat)),
            opener('award.add', (forms) => forms.addAwardForm(seat)),
        );
    return roundsPanel(seat, { manage: true, below: () => [totals(), buttons()] });
}

/// Everybody who is honoured on this day: the view carries only those near the platform.
function wholeRecipients(seat) {
    const { words } = seat;
    const award = ({ award: id }) => words.text(seat.state.get(`award/${id}`)?.name).words;
    openList(seat, {
        title: words.t('recipient.all'),
        name: 'recipients',
        find: (recipient) => [recipient.name, recipient.decidedName, recipient.representative, recipient.proxy?.name, award(recipient)],
        row: (recipient, list) => recipientRow(seat, recipient, { manage: true, list, award: award(recipient) }),
    });
}

function totalsTable(seat, awards) {
    const { words } = seat;
    const head = ['award.label', 'award.conferred', 'award.decided', 'round.gather'].map((name) => element('th', { scope: 'col' }, words.t(name)));
    return element(
        'table',
        { class: 'totals' },
        element('caption', {}, words.t('award.totals')),
        element('thead', {}, element('tr', {}, head)),
        element('tbody', {}, awards.map((award) => totalsRow(seat, award))),
    );
}

function totalsRow(seat, { id, name, conferred, total }) {
    const { words } = seat;
    const figure = (count) => (count ? words.t('award.figures', count) : '–');
    const done = total && conferred.collectives === total.collectives && conferred.individuals === total.individuals;
    const gather = element(
        'button',
        { type: 'button', 'data-press': `round.add/${id}/form`, 'aria-label': words.t('round.gather-form', { award: words.text(name).words }), on: { click: () => adding((forms) => forms.gatherForm(seat, id)) } },
        '＋',
    );
    return element(
        'tr',
        { class: done ? 'done' : undefined },
        said(seat, 'th', { scope: 'row' }, name),
        element('td', {}, figure(conferred), done && ' ✓'),
        element('td', {}, figure(total)),
        element('td', {}, gather),
    );
}
