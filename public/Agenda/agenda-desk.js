import { agendaList, followCurrent } from './agenda-list.js';
import { element, given } from '../elements/element.js';
import { isOver } from './items.js';
import { later } from '../elements/later.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { whileOn } from '../Lifecycle/while-on.js';

const forms = later(() => import('./item-form.js'));

/// The run of show in the hands of the MC and the operators: every row can be jumped to, skipped, moved and edited. Places
/// change by buttons, which work on a phone as well as by keyboard.
/** @param {Client} client */
export function agendaDesk(client) {
    const { words } = client;
    const menus = rowMenus(client);
    const actions = (item) => (isOver(client.state) ? null : menus(item));
    const open = (item) => forms((made) => made.itemForm(client, item));
    const details = (item) => [
        item.ledBy && element('span', { class: 'item-facts' }, words.t('agenda.led')),
        item.notes && element('span', { class: 'item-notes' }, item.notes),
    ];
    return panel(
        words.t('agenda.list'),
        { look: 'agenda-desk' },
        followCurrent(client, agendaList(client, { forecasts: true, actions, details })),
        whileOn(client, element(
            'p',
            { class: 'buttons' },
            element(
                'button',
                { type: 'button', 'data-press': 'insert-break', on: { click: () => open({ kind: 'break' }) } },
                words.t('agenda.insert-break'),
            ),
            element(
                'button',
                { type: 'button', 'data-press': 'insert-item', on: { click: () => open({ kind: 'speech' }) } },
                words.t('agenda.insert-item'),
            ),
        )),
    );
}

/// One menu of actions a row, one open at a time.
function rowMenus(client) {
    let open = null;
    const toggle = (item, { currentTarget }) => {
        const wasOpen = open === item.id;
        open = wasOpen ? null : item.id;
        for (const button of currentTarget.closest('ol').querySelectorAll('.row-button')) expand(button, []);
        if (!wasOpen) expand(currentTarget, rowActions(client, item));
    };
    return (item) => {
        const label = client.words.t('agenda.actions-of', { title: client.words.text(item.title).words });
        const isOpen = open === item.id;
        return [
            element(
                'button',
                {
                    type: 'button', class: 'row-button', 'aria-label': label, 'aria-expanded': String(isOpen), key: `row/${item.id}`,
                    on: { click: (event) => toggle(item, event) },
                },
                '⋯',
            ),
            element('div', { class: 'row-menu', hidden: !isOpen }, isOpen && rowActions(client, item)),
        ];
    };
}

/// A row's buttons are made when its menu opens: twenty rows have five each.
function expand(button, actions) {
    const isOpen = actions.length > 0;
    button.setAttribute('aria-expanded', String(isOpen));
    button.nextElementSibling.hidden = !isOpen;
    button.nextElementSibling.replaceChildren(...given(actions));
}

function rowActions(client, item) {
    const { words, state } = client;
    const title = words.text(item.title).words;
    const seen = () => ({ agenda: state.seen('agenda') });
    const row = (name, label, command, more = {}) => press(
        client,
        { key: `agenda.${name}/${item.id}`, label: words.t(label), command, ...more },
    );
    return [
        item.state !== 'current' &&
            row(
                'jump',
                'agenda.jump',
                () => ({ op: 'agenda.jump', arg: { to: item.id }, if: seen() }),
                { ask: words.t('agenda.jump-ask', { title }) },
            ),
        item.state === 'planned' &&
            row(
                'skip',
                'agenda.skip',
                () => ({ op: 'agenda.skip', arg: { item: item.id }, if: seen() }),
                { ask: words.t('agenda.skip-ask', { title }) },
            ),
        item.state === 'planned' && row('up', 'agenda.up', () => moved(client, item.id, -1)),
        item.state === 'planned' && row('down', 'agenda.down', () => moved(client, item.id, 1)),
        element(
            'button',
            { type: 'button', key: `edit/${item.id}`, 'data-press': `edit/${item.id}`, on: { click: () => forms((made) => made.itemForm(client, item)) } },
            words.t('agenda.edit'),
        ),
    ];
}

/// One place up or down. Null at the ends: there is nothing to send.
function moved(client, id, by) {
    const order = client.state.get('agenda').order;
    const to = order.indexOf(id) + by;
    if (to < 0 || to >= order.length) return null;
    const rest = order.filter((other) => other !== id);
    return { op: 'agenda.move', arg: { item: id, after: to === 0 ? null : rest[to - 1] }, if: { agenda: client.state.seen('agenda') } };
}
