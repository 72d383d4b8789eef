import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { recipientName, recipients } from './recipients.js';

/// Writes a notice. `to` fixes the recipient: the chair writes to the podium and to nobody else.
export function noticeForm(seat, { to } = {}) {
    const { words } = seat;
    const choice = to ? null : recipientChoice(seat);
    const text = element('textarea', { rows: 2, maxlength: limits.textLength, 'aria-label': words.t('notice.text'), placeholder: words.t('notice.text') });
    const send = press(seat, {
        key: 'notice.send',
        label: words.t(to === 'podium' ? 'notice.send-podium' : 'notice.send'),
        done: () => (text.value = ''),
        command: () => (text.value.trim() ? { op: 'notice.send', arg: { to: to ?? choice.value, text: text.value.trim() } } : null),
    });
    return element('section', { class: 'panel', 'aria-label': words.t('notice.write') }, element('h2', {}, words.t('notice.write')), choice, text, element('p', { class: 'buttons' }, send));
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
