import { driftMinutes, forecast, onTheDay } from './drift.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { isOver, items, lengthOf } from './items.js';
import { live } from '../elements/live.js';

/// The run of show with planned and real times. `forecasts`: the page reckons when each item will start; `actions(item)` →
/// the buttons of a row; `details(item)` → more lines of a row.
/** @param {Client} client */
export function agendaList(client, { forecasts = false, actions = () => null, details = () => null } = {}) {
    const { words, state } = client;
    const read = () => {
        const current = state.get('agenda')?.current ?? null;
        // Whole minutes: the list is not drawn anew every second.
        const now = Math.floor(client.now / 60_000) * 60_000;
        const all = onTheDay(items(state), state.get('agenda')?.startedAt ?? now);
        const { starts } = forecasts && !isOver(state) ? forecast(all, current, now) : { starts: new Map() };
        const order = state.get('agenda')?.order ?? [];
        // A long day stands here around the current item only.
        const before = Math.max(0, order.indexOf(all[0]?.id));
        const after = order.length - all.length - before;
        return { rows: all.map((item) => ({ item, start: starts.get(item.id) })), before, after, over: isOver(state) };
    };
    const list = element('ol', { class: 'agenda', 'aria-label': words.t('agenda.list') });
    const draw = ({ rows, before, after }) => [
        before > 0 && element('li', { class: 'facts' }, words.t('agenda.before', { count: before })),
        rows.map((row) => agendaRow(client, row, actions, details)),
        after > 0 && element('li', { class: 'facts' }, words.t('agenda.more', { count: after })),
    ];
    return live(client, list, read, draw);
}

/// The run of show in a box that scrolls; when another item becomes current its row comes into sight, once, and then the hand rules. Nothing moves under the finger of
/// somebody who is reading elsewhere in it: it waits until the box has been left alone.
/** @param {Client} client */
export function followCurrent(client, list) {
    const box = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': client.words.t('agenda.list') }, list);
    let shown = null;
    let readAt = -Infinity;
    for (const hand of ['pointerdown', 'touchmove', 'wheel', 'keydown']) box.addEventListener(hand, () => (readAt = client.local), { passive: true });
    client.watchers.onChange(box, () => {
        const current = client.state.get('agenda')?.current ?? null;
        const row = list.querySelector('[aria-current]');
        if (current === shown || !row) return;
        // In a column that is not chosen nothing has a place yet: it is looked at again.
        if (row.offsetParent === null || client.local - readAt < limits.readingMs) return client.state.reads.time();
        shown = current;
        box.scrollTop = row.offsetTop - row.offsetHeight;
    });
    return box;
}

function agendaRow(client, { item, start }, actions, details) {
    const { words } = client;
    const expected = forecastLook(item, start);
    return element(
        'li',
        { class: `item ${item.state}`, key: `item/${item.id}`, 'data-item': item.id, 'aria-current': item.state === 'current' ? 'step' : undefined },
        element(
            'div',
            { class: 'item-time' },
            times(client, item),
            expected && element('span', { class: expected }, words.t(forecastWords[expected], { at: hourMinute(start, client.zone) })),
        ),
        element(
            'div',
            { class: 'item-body' },
            said(client, 'span', { class: 'item-title' }, item.title),
            element('span', { class: 'item-facts' }, itemFacts(client, item)),
            details(item),
        ),
        actions(item),
    );
}

/// In words, because a colour alone is not seen by everybody.
const forecastWords = { expected: 'agenda.forecast', late: 'agenda.forecast-late', early: 'agenda.forecast-early' };

/// An item on time needs no second figure; one that was inserted has no planned time and shows only the forecast.
function forecastLook(item, start) {
    if (start === undefined) return null;
    if (item.plannedStart === undefined) return 'expected';
    const drift = driftMinutes(item, start);
    return drift === 0 ? null : drift > 0 ? 'late' : 'early';
}

function times(client, item) {
    const at = (instant) => hourMinute(instant, client.zone);
    if (item.actualStart === undefined) return item.plannedStart === undefined ? '' : element('span', {}, at(item.plannedStart));
    const real = item.actualEnd === undefined ? at(item.actualStart) : `${at(item.actualStart)}–${at(item.actualEnd)}`;
    const moved = item.plannedStart !== undefined && at(item.plannedStart) !== at(item.actualStart);
    return [moved && element('s', {}, at(item.plannedStart)), element('span', { class: 'real' }, real)];
}

function itemFacts(client, item) {
    const { words } = client;
    const state = words.known('item-state', item.state);
    const minutes = words.t('agenda.minutes', { minutes: lengthOf(item) / 60_000 });
    const extended = item.extendedMinutes ? words.t('agenda.extended', { minutes: item.extendedMinutes }) : '';
    const quiet = item.quiet ? words.t('agenda.quiet') : '';
    return [item.state === 'planned' ? '' : state, minutes, extended, quiet].filter(Boolean).join(' · ');
}
