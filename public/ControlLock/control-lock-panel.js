import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { whoIs } from '../client/refusal.js';

/// Who holds the control lock (quyền điều khiển). Free, every MC may act; held, only its holder; any MC may take it over, so that a
/// machine that died holding it locks nobody out.
/** @param {Client} client */
export function controlLockPanel(client) {
    const { words, state } = client;
    const read = () => ({ lock: state.get('desk') ?? { holder: null }, me: client.who?.person, others: state.all('participant/mc/') });
    const body = live(client, element('div', {}), read, ({ lock, me, others }) => [
        element(
            'p',
            { class: 'desk-holder' },
            lock.holder ? words.t('desk.held', { by: whoIs(client, { role: 'mc', person: lock.holder }) }) : words.t('desk.free'),
        ),
        client.role === 'mc' && element('div', { class: 'buttons' }, lock.holder === me ? holding(client, others, me) : taking(client, lock)),
    ]);
    return panel(words.t('desk.title'), {}, body);
}

function taking(client, lock) {
    const { words } = client;
    const ask = lock.holder ? words.t('desk.take-ask') : undefined;
    return press(client, { key: 'desk.take', label: words.t('desk.take'), ask, command: () => ({ op: 'desk.take', arg: {} }) });
}

function holding(client, others, me) {
    const { words } = client;
    const hand = others
        .filter(([person]) => person !== me)
        .map(([person, { name }]) =>
            press(
                client,
                {
                    key: `desk.hand/${person}`,
                    label: words.t('desk.hand', { to: name }),
                    command: () => ({ op: 'desk.hand', arg: { to: person } }),
                },
            ),
        );
    return [press(client, { key: 'desk.open', label: words.t('desk.open'), command: () => ({ op: 'desk.open', arg: {} }) }), hand];
}
