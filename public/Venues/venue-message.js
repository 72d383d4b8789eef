import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { shortcut } from '../elements/shortcuts.js';
import { textField } from '../elements/text-field.js';
import { whoIs } from '../client/refusal.js';

/// A line to one venue, sent by Enter too, and what was written to it last with who has read it.
/** @param {Client} client */
export function venueMessage(client, id) {
    const { words } = client;
    const text = textField(words.t('notice.text'));
    const send = press(client, {
        key: `notice.send/venue/${id}`,
        label: words.t('notice.send'),
        look: 'good',
        done: () => (text.value = ''),
        command: () => (text.value.trim() ? { op: 'notice.send', arg: { to: `venue/${id}`, text: text.value.trim() } } : null),
    });
    const form = element('form', { class: 'venue-message' }, shortcut('N', element('div', { class: 'line' }, text, send)), lastOf(client, `venue/${id}`));
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        send.querySelector('button')?.click();
    });
    return form;
}

function lastOf(client, to) {
    const { words, state } = client;
    const last = () => state.all('notice/').map(([, notice]) => notice).filter((notice) => notice.to === to).sort((a, b) => b.at - a.at)[0] ?? null;
    return live(client, element('p', { class: 'facts', role: 'status' }), last, (notice) => [
        notice && `${hourMinute(notice.at, client.zone)} · ${notice.text} · `,
        notice && (notice.readBy?.length ? words.t('notice.read-by', { who: notice.readBy.map((mark) => whoIs(client, mark)).join(', ') }) : words.t('notice.unread')),
    ]);
}
