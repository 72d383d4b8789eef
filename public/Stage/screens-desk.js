import { connection, connectionLine } from '../Venues/connection.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { screensAmiss } from './amiss.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';

/// The devices that show a logical screen: which is which, which one is there, which has to be reloaded or to show another.
/** @param {Client} client */
export function screensDesk(client) {
    const { words, state } = client;
    const read = () =>
        state.all('participant/screen/').map(([person, { name }]) => ({
            person,
            name,
            shows: state.get(`screen/${person}`)?.shows ?? 'main',
            connection: connection(client, `screen/${person}`),
            how: screensAmiss(client).find(({ id }) => id === person)?.how,
        }));
    const list = live(client, element('ul', { class: 'rows' }), read, (rows) =>
        rowsOr(words.t('screens.none'), rows.map((row) => screenRow(client, row))),
    );
    return panel(words.t('screens.title'), {}, list);
}

function screenRow(client, { person, name, shows, connection: line, how }) {
    const { words } = client;
    const others = ['main', 'overlay', 'timer'].filter((one) => one !== shows);
    const button = (op, label, arg = {}, ask = undefined) =>
        press(client, { key: [op, person, arg.shows].filter(Boolean).join('/'), label, ask, command: () => ({ op, arg: { screen: person, ...arg } }) });
    return element(
        'li',
        { class: 'row', key: `screen/${person}` },
        element('span', { class: 'row-name' }, name, element('small', {}, words.t(`stage.${shows}`))),
        connectionLine(client, line),
        how && element('strong', { class: 'late', role: 'alert' }, words.t(`screen-amiss.${how}`, { name })),
        element(
            'span',
            { class: 'buttons' },
            button('screen.identify', words.t('screen.identify')),
            button('screen.reload', words.t('screen.reload'), {}, words.t('screen.reload-ask', { name })),
            others.map((other) => button('screen.assign', words.t('screen.assign', { shows: words.t(`stage.${other}`) }), { shows: other })),
        ),
    );
}
