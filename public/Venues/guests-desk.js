import { element } from '../elements/element.js';
import { guestRow } from './guest-row.js';
import { isOver } from '../Agenda/items.js';
import { live } from '../elements/live.js';
import { openList } from '../elements/open-list.js';
import { panel, rowsOr } from '../elements/panel.js';

/// The guests who are welcomed by name, in the order of protocol; whoever has not come yet can be shown alone.
/** @param {Client} client */
export function guestsDesk(client) {
    const { words, state } = client;
    const onlyExpected = element('input', { type: 'checkbox', on: { change: () => client.watchers.changed() } });
    const read = () => {
        const all = state
            .all('guest/')
            .map(([id, guest]) => ({ id, ...guest }))
            .sort((a, b) => a.rank - b.rank);
        return {
            shown: onlyExpected.checked ? all.filter((guest) => guest.state === 'expected') : all,
            more: Math.max(0, (state.get('rollcall')?.guests?.count ?? 0) - all.length),
            over: isOver(state),
            venues: state.all('venue/').map(([id, { name }]) => [id, name]),
        };
    };
    const list = live(client, element('ul', { class: 'guests' }), read, ({ shown }) =>
        rowsOr(words.t('guest.none'), shown.map((guest) => guestRow(client, guest, { place: true }))),
    );
    const rest = live(client, element('p', { class: 'buttons' }), () => read().more, (more) => [more > 0 && wholeOffer(client, more)]);
    return panel(
        words.t('guest.title'),
        { look: 'guests-desk' },
        element('label', { class: 'check' }, onlyExpected, words.t('guest.only-expected')),
        element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.t('guest.title') }, list),
        rest,
    );
}

function wholeOffer(client, more) {
    const { words } = client;
    const open = () => openList(client, {
        title: words.t('guest.title'),
        name: 'guests',
        find: ({ name, title, substitute }) => [name, title?.vi, title?.en, substitute?.name],
        row: (guest, { reload }) => guestRow(client, guest, { shown: 'all', place: true, done: reload }),
    });
    return [
        element('span', { class: 'facts' }, words.t('list.more', { count: more })),
        element('button', { type: 'button', key: 'guests/all', on: { click: open } }, words.t('list.all')),
    ];
}
