import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { venuesInOrder } from './venues.js';
import { whoIs } from '../client/refusal.js';

/// Who calls for help, the longest waiting first. It is not there while nobody calls. `steps`: for those who take and close calls.
export function helpCalls(seat, { steps = false } = {}) {
    const { words, state } = seat;
    const read = () =>
        venuesInOrder(state)
            .filter(({ help }) => help !== undefined)
            .map(({ id, name, help }) => ({ id, name, help, by: help.takenBy && whoIs(seat, help.takenBy) }))
            .sort((a, b) => a.help.since - b.help.since);
    const list = live(seat, element('ul', { class: 'rows', 'aria-live': 'assertive' }), read, (calls) =>
        calls.map((call) => callRow(seat, call, steps)),
    );
    const box = panel(words.t('help.calls'), { look: 'help-calls' }, list);
    const show = () => {
        box.hidden = read().length === 0;
    };
    seat.watchers.onChange(box, show);
    show();
    return box;
}

function callRow(seat, { id, name, help, by }, steps) {
    const { words } = seat;
    const at = (instant) => hourMinute(instant, seat.zone);
    const step = (op, label, look) => press(seat, { key: `${op}/${id}`, label, look, command: () => ({ op, arg: { venue: id } }) });
    return element(
        'li',
        { class: by ? 'help-call taken' : 'help-call', 'data-help': id },
        said(seat, 'strong', {}, name),
        element('q', {}, help.text),
        element('span', { class: 'facts' }, words.t('help.since', { at: at(help.since) })),
        element('span', {}, by ? words.t('help.taken', { by, at: at(help.takenAt) }) : words.t('help.waiting')),
        steps &&
            element(
                'div',
                { class: 'buttons' },
                step('help.take', words.t('help.take'), by ? '' : 'strong'),
                step('help.close', words.t('help.close')),
            ),
    );
}
