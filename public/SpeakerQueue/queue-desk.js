import { element } from '../elements/element.js';
import { later } from '../elements/later.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { whileOn } from '../Conference/while-on.js';

const forms = later(() => import('./speaker-forms.js'));
const rules = ['fifo', 'fewest', 'round'];

/// Whether anybody may ask, and by what rule the list stands.
export function queueDesk(seat) {
    const { words, state } = seat;
    const isOpen = () => state.get('queue')?.open === true;
    const switches = live(seat, element('p', { class: 'buttons' }), isOpen, (open) => [
        element('span', { class: 'queue-state', role: 'status' }, words.t(open ? 'queue.is-open' : 'queue.is-closed')),
        open ? step(seat, 'queue.close', 'queue.close') : step(seat, 'queue.open', 'queue.open'),
        seat.role === 'mc' && open && element(
            'button',
            { type: 'button', 'data-press': 'request-for', 'data-focus': 'request-for', on: { click: () => forms((made) => made.requestFor(seat)) } },
            words.t('speaker.request-for'),
        ),
    ]);
    return whileOn(seat, element('div', { class: 'queue-desk' }, switches, ruleChoice(seat)));
}

function step(seat, op, label) {
    return press(seat, { key: op, label: seat.words.t(label), command: () => ({ op, arg: {} }) });
}

/// The rule is a choice and a press: a slip on the menu must not turn the whole list around.
function ruleChoice(seat) {
    const { words, state } = seat;
    const rule = () => state.get('queue')?.rule ?? rules[0];
    const select = element('select', { 'aria-label': words.t('queue.rule') });
    live(seat, select, rule, (now) =>
        rules.map((name) => element('option', { value: name, selected: name === now }, words.t(`queue-rule.${name}`))),
    );
    const set = press(seat, {
        key: 'queue.rule',
        label: words.t('queue.rule-set'),
        command: () => (select.value === rule() ? null : { op: 'queue.rule', arg: { rule: select.value } }),
    });
    return element('div', { class: 'line' }, select, set);
}
