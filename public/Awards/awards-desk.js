import { addAwardForm, addRecipientForm, gatherForm } from './adding-forms.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';
import { roundsPanel } from './rounds-panel.js';

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
        element('button', { type: 'button', 'data-press': `${op}/form`, on: { click: () => form(seat) } }, words.t(`op.${op}`));
    const adding = () => element('p', { class: 'buttons' }, opener('recipient.add', addRecipientForm), opener('award.add', addAwardForm));
    return roundsPanel(seat, { manage: true, below: () => [totals(), adding()] });
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
        { type: 'button', 'data-press': `round.add/${id}/form`, 'aria-label': words.t('round.gather-form', { award: words.text(name).words }), on: { click: () => gatherForm(seat, id) } },
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
