import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { recipientName, recipients } from './recipients.js';
import { textArea } from '../elements/text-field.js';

/// Writes a notice. `to` fixes the recipient: the chair writes to the podium and to nobody else.
export function noticeForm(seat, { to } = {}) {
    const { words } = seat;
    const choice = to ? null : recipientChoice(seat);
    const text = textArea(words.t('notice.text'));
    const send = press(seat, {
        key: 'notice.send',
        label: words.t(to === 'podium' ? 'notice.send-podium' : 'notice.send'),
        done: () => (text.value = ''),
        command: () => (text.value.trim() ? { op: 'notice.send', arg: { to: to ?? choice.value, text: text.value.trim() } } : null),
    });
    return panel(words.t('notice.write'), {}, choice, text, element('p', { class: 'buttons' }, send));
}

/// The options come and go with the state; the choice made stays.
function recipientChoice(seat) {
    const select = element('select', { 'aria-label': seat.words.t('notice.to') });
    return live(
        seat,
        select,
        () => recipients(seat).map((to) => [to, recipientName(seat, to)]),
        (options) => options.map(([to, name]) => element('option', { value: to, selected: to === select.value }, name)),
    );
}
