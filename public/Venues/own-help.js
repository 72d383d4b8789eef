import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { textArea } from '../elements/text-field.js';

/// Calls the technicians of the hall, and shows who took the call. New words keep the turn and the technician.
/** @param {Client} client */
export function ownHelp(client) {
    const { words, state } = client;
    const open = () => state.mine.get('help') ?? null;
    const text = textArea(words.t('help.text'), limits.helpLength);
    const call = live(client, element('div', { 'aria-live': 'polite' }), open, (help) => [help && callCard(client, help)]);
    const send = live(client, element('p', { class: 'buttons' }), () => open() !== null, (isOpen) => [
        press(client, {
            key: 'venue.help',
            label: words.t(isOpen ? 'help.again' : 'help.call'),
            look: isOpen ? '' : 'danger',
            done: () => (text.value = ''),
            command: () => {
                if (text.value.trim()) return { op: 'venue.help', arg: { text: text.value.trim() } };
                text.focus();
                return null;
            },
        }),
    ]);
    return panel(words.t('help.title'), { look: 'own-help' }, call, text, send);
}

function callCard(client, help) {
    const { words } = client;
    const at = (instant) => hourMinute(instant, client.zone);
    return element(
        'div',
        { class: help.takenBy ? 'help-call taken' : 'help-call' },
        element('strong', {}, help.takenBy ? words.t('help.taken', { by: help.takenBy, at: at(help.takenAt) }) : words.t('help.waiting')),
        element('q', {}, help.text),
        element('span', { class: 'facts' }, words.t('help.since', { at: at(help.since) })),
    );
}
