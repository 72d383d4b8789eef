import { currentItem } from '../Agenda/items.js';
import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { hiddenWhile, live } from '../elements/live.js';
import { leaderOf, peopleOf } from './venue-facts.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { venueName } from '../Agenda/who.js';
import { whileOn } from '../Lifecycle/while-on.js';

/// The roll call: how many venues have counted their people, and which have not. `onlyWhenOn`: the MC sees it while it goes on;
/// `steps`: operators open and close it, beside what the agenda does.
/** @param {Client} client */
export function rollcallPanel(client, { onlyWhenOn = false, steps = false } = {}) {
    const { words, state } = client;
    const rollcall = () => state.get('rollcall') ?? null;
    const isOn = () => rollcall()?.state === 'open' || currentItem(state)?.kind === 'rollcall';
    const read = () => ({ rollcall: rollcall(), venues: state.all('venue/').map(([id, { name, leader }]) => [id, name, leader]) });
    const body = live(client, element('div', { class: 'rollcall' }), read, ({ rollcall: now }) =>
        now ? [summary(client, now), counts(client, now)] : [],
    );
    const box = panel(words.t('rollcall.title'), { look: 'rollcall-panel' }, body, steps && whileOn(client, rollcallSteps(client, rollcall)));
    return hiddenWhile(client, box, () => rollcall() === null || (onlyWhenOn && !isOn()));
}

function summary(client, { state, openedAt, closedAt, venues, reported, present, expected, guests }) {
    const { words } = client;
    const at = closedAt ?? openedAt;
    const time = at ? ` (${hourMinute(at, client.zone)})` : '';
    const kinds = ['present', 'substituted', 'absent', 'expected'].filter((kind) => guests?.[kind] > 0);
    const guestCounts = kinds.map((kind) => `${guests[kind]} ${words.known('guest-state', kind)}`).join(', ');
    return [
        element('p', { class: 'rollcall-state', role: 'status' }, words.known('rollcall-state', state) + time),
        element('p', { class: 'rollcall-total' }, words.t('rollcall.reported', { reported, venues })),
        element('p', { class: 'rollcall-total' }, peopleOf(client, { present, expected })),
        guestCounts && element('p', { class: 'facts' }, `${words.t('rollcall.guests')} ${guestCounts}`),
    ];
}

/// Those who owe their count stand first: they are the ones to call.
function counts(client, { counts: all }) {
    const { words } = client;
    const figure = ({ present, expected }) => {
        if (present === undefined) return words.t('venue.not-counted');
        return expected === undefined ? present : `${present}/${expected}`;
    };
    const row = (one) =>
        element(
            'li',
            { class: one.present === undefined ? 'count owed' : 'count' },
            element('span', {}, venueName(client, one.venue)?.words ?? one.venue, leads(client, one.venue)),
            element('span', { class: 'count-figure' }, figure(one)),
        );
    const owed = all.filter(({ present }) => present === undefined);
    return element('ul', { class: 'counts' }, [...owed, ...all.filter((one) => !owed.includes(one))].map(row));
}

/// Whom the hall addresses there.
function leads(client, id) {
    const { leader } = client.state.get(`venue/${id}`) ?? {};
    return leader && element('small', { class: 'facts' }, ` ${leaderOf(client, leader)}`);
}

function rollcallSteps(client, rollcall) {
    const { words } = client;
    const step = (op, label, ask) => press(client, { key: op, label, ask, command: () => ({ op, arg: {} }) });
    return live(client, element('p', { class: 'buttons' }), () => rollcall()?.state ?? null, (now) => [
        now === 'open'
            ? step('rollcall.close', words.t('rollcall.close'), words.t('rollcall.close-ask'))
            : step('rollcall.open', words.t('rollcall.open'), now === 'closed' ? words.t('rollcall.open-again-ask') : undefined),
    ]);
}
