import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { venuesInOrder } from './venues.js';
import { whoIs } from '../client/refusal.js';

/// Who calls for help, the longest waiting first. It is not there while nobody calls.
/** @param {Client} client */
export function helpCalls(client) {
    const { words, state } = client;
    const read = () =>
        venuesInOrder(state)
            .filter(({ help }) => help !== undefined)
            .map(({ id, name, help }) => ({ id, name, help, by: help.takenBy && whoIs(client, help.takenBy) }))
            .sort((a, b) => a.help.since - b.help.since);
    const list = live(client, element('ul', { class: 'rows', 'aria-live': 'assertive' }), read, (calls) =>
        calls.map((call) => callRow(client, call)),
    );
    return hiddenWhile(client, panel(words.t('help.calls'), { look: 'help-calls' }, list), () => read().length === 0);
}

/// `steps`: those of an operator, who takes and closes it.
/** @param {Client} client @param {any} call @param {unknown} steps */
export function callRow(client, { id, name, help, by }, steps = null) {
    const { words } = client;
    const at = (instant) => hourMinute(instant, client.zone);
    return element(
        'li',
        { class: by ? 'help-call taken' : 'help-call', key: `help/${id}`, 'data-help': id },
        said(client, 'strong', {}, name),
        help.text && element('q', {}, help.text),
        element('span', { class: 'facts' }, words.t('help.since', { at: at(help.since) })),
        element('span', {}, by ? words.t('help.taken', { by, at: at(help.takenAt) }) : words.t('help.waiting')),
        steps,
    );
}
