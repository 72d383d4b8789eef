import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { recipientName, recipients } from './recipients.js';
import { textArea } from '../elements/text-field.js';

/// Writes a notice. `to` fixes the recipient: the chair writes to the podium and to nobody else.
/** @param {Client} client @param {{to?: string}} addressee */
export function noticeForm(client, { to } = {}) {
    const { words } = client;
    const choice = to ? null : recipientChoice(client);
    const text = textArea(words.t('notice.text'));
    const send = press(client, {
        key: 'notice.send',
        label: words.t(to === 'podium' ? 'notice.send-podium' : 'notice.send'),
        done: () => (text.value = ''),
        command: () => (text.value.trim() ? { op: 'notice.send', arg: { to: to ?? choice.value, text: text.value.trim() } } : null),
    });
    return panel(words.t('notice.write'), {}, choice, text, element('p', { class: 'buttons' }, send));
}

/// The options come and go with the state; the choice made stays.
function recipientChoice(client) {
    const select = element('select', { 'aria-label': client.words.t('notice.to') });
    return live(
        client,
        select,
        () => recipients(client).map((to) => [to, recipientName(client, to)]),
        (options) => options.map(([to, name]) => element('option', { value: to, selected: to === select.value }, name)),
    );
}
