import { element, said } from '../elements/element.js';
import { later } from '../elements/later.js';
import { live } from '../elements/live.js';
import { countLine } from './phrases.js';
import { readTotals } from './awards-reading.js';
import { roundsPanel } from './rounds-panel.js';

const adding = later(() => import('./adding-forms.js'));
const everybody = later(() => import('./whole-recipients.js'));

/// The operators' awards: what the decisions count against what was conferred, rounds and recipients with all that can be put
/// right about them, and what was forgotten.
/** @param {Client} client */
export function awardsDesk(client) {
    const { words } = client;
    const opener = (op, form) =>
        element('button', { type: 'button', key: `${op}/form`, 'data-press': `${op}/form`, on: { click: () => adding(form) } }, words.t(`op.${op}`));
    const whole = () => everybody(({ wholeRecipients }) => wholeRecipients(client));
    const totals = () => live(client, element('div', { class: 'award-totals' }), () => readTotals(client), ({ shown, more, over }) => [
        shown.length > 0 && totalsTable(client, shown, over),
        element(
            'p',
            { class: 'buttons' },
            more > 0 && element('span', { class: 'facts' }, words.t('list.more', { count: more })),
            element('button', { type: 'button', key: 'recipients/all', on: { click: whole } }, words.t('recipient.all')),
            !over && opener('recipient.add', (forms) => forms.addRecipientForm(client)),
            !over && opener('award.add', (forms) => forms.addAwardForm(client)),
        ),
    ]);
    return roundsPanel(client, { manage: true, below: () => [totals()] });
}

function totalsTable(client, awards, over) {
    const { words } = client;
    const columns = ['award.label', 'award.conferred', 'award.decided', ...(over ? [] : ['round.gather'])];
    const head = columns.map((name) => element('th', { scope: 'col' }, words.t(name)));
    return element(
        'table',
        { class: 'totals' },
        element('caption', {}, words.t('award.totals')),
        element('thead', {}, element('tr', {}, head)),
        element('tbody', {}, awards.map((award) => totalsRow(client, award, over))),
    );
}

function totalsRow(client, { id, name, conferred, total }, over) {
    const { words } = client;
    const figure = (count) => (count ? countLine(client, count) || '0' : '–');
    const kinds = ['collectives', 'households', 'individuals'];
    const done = total && kinds.every((kind) => (conferred[kind] ?? 0) === (total[kind] ?? 0));
    const gather = element(
        'button',
        { type: 'button', class: 'row-button', key: `round.add/${id}/form`, 'data-press': `round.add/${id}/form`, 'aria-label': words.t('round.gather-form', { award: words.text(name).words }), on: { click: () => adding((forms) => forms.gatherForm(client, id)) } },
        '+',
    );
    return element(
        'tr',
        { class: done ? 'done' : undefined, key: `award/${id}` },
        said(client, 'th', { scope: 'row' }, name),
        element('td', {}, figure(conferred), done && ' ✓'),
        element('td', {}, figure(total)),
        !over && element('td', {}, gather),
    );
}
