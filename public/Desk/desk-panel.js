import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { whoIs } from '../client/refusal.js';

/// Who holds the desk. Free, every MC may act; held, only its holder; any MC may take it over, so that a machine that died
/// with the desk in its hands locks nobody out.
export function deskPanel(seat) {
    const { words, state } = seat;
    const read = () => ({ desk: state.get('desk') ?? { holder: null }, me: seat.who?.person, others: state.all('participant/mc/') });
    const body = live(seat, element('div', {}), read, ({ desk, me, others }) => [
        element(
            'p',
            { class: 'desk-holder' },
            desk.holder ? words.t('desk.held', { by: whoIs(seat, { role: 'mc', person: desk.holder }) }) : words.t('desk.free'),
        ),
        seat.role === 'mc' && element('div', { class: 'buttons' }, desk.holder === me ? holding(seat, others, me) : taking(seat, desk)),
    ]);
    return panel(words.t('desk.title'), {}, body);
}

function taking(seat, desk) {
    const { words } = seat;
    const ask = desk.holder ? words.t('desk.take-ask') : undefined;
    return press(seat, { key: 'desk.take', label: words.t('desk.take'), ask, command: () => ({ op: 'desk.take', arg: {} }) });
}

function holding(seat, others, me) {
    const { words } = seat;
    const hand = others
        .filter(([person]) => person !== me)
        .map(([person, { name }]) =>
            press(
                seat,
                {
                    key: `desk.hand/${person}`,
                    label: words.t('desk.hand', { to: name }),
                    command: () => ({ op: 'desk.hand', arg: { to: person } }),
                },
            ),
        );
    return [press(seat, { key: 'desk.open', label: words.t('desk.open'), command: () => ({ op: 'desk.open', arg: {} }) }), hand];
}
