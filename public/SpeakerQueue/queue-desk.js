import { element } from '../elements/element.js';
import { later } from '../elements/later.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { whileOn } from '../Lifecycle/while-on.js';

const forms = later(() => import('./speaker-forms.js'));
const rules = ['fifo', 'fewest', 'round'];

/// Whether anybody may ask, and by what rule the list stands.
/** @param {Client} client */
export function queueDesk(client) {
    const { words, state } = client;
    const isOpen = () => state.get('queue')?.open === true;
    const switches = live(client, element('p', { class: 'buttons' }), isOpen, (open) => [
        element('span', { class: 'queue-state', role: 'status' }, words.t(open ? 'queue.is-open' : 'queue.is-closed')),
        open ? step(client, 'queue.close', 'queue.close') : step(client, 'queue.open', 'queue.open'),
        client.role === 'mc' && open && element(
            'button',
            { type: 'button', key: 'request-for', 'data-press': 'request-for', on: { click: () => forms((made) => made.requestFor(client)) } },
            words.t('speaker.request-for'),
        ),
    ]);
    return whileOn(client, element('div', { class: 'queue-desk' }, switches, ruleChoice(client)));
}

function step(client, op, label) {
    return press(client, { key: op, label: client.words.t(label), command: () => ({ op, arg: {} }) });
}

/// The rule is a choice and a press: a slip on the menu must not turn the whole list around.
function ruleChoice(client) {
    const { words, state } = client;
    const rule = () => state.get('queue')?.rule ?? rules[0];
    const select = element('select', { 'aria-label': words.t('queue.rule') });
    live(client, select, rule, (now) =>
        rules.map((name) => element('option', { value: name, selected: name === now }, words.t(`queue-rule.${name}`))),
    );
    const set = press(client, {
        key: 'queue.rule',
        label: words.t('queue.rule-set'),
        command: () => (select.value === rule() ? null : { op: 'queue.rule', arg: { rule: select.value } }),
    });
    return element('div', { class: 'line' }, select, set);
}
