import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { recipientName } from './recipients.js';
import { whoIs } from '../client/refusal.js';

/// Notices, newest first. One that is for this person in particular asks to be marked as read; staff see who has read what.
/** @param {Client} client */
export function noticeList(client) {
    const { words, state } = client;
    const read = () =>
        state
            .all('notice/')
            .map(([id, notice]) => ({ id, ...notice, ...told(client, id, notice) }))
            .sort((a, b) => b.at - a.at);
    const list = live(client, element('ul', { class: 'notices', 'aria-live': 'polite' }), read, (notices) =>
        rowsOr(words.t('notice.none'), notices.map((notice) => noticeRow(client, notice))),
    );
    return panel(words.t('notice.title'), {}, list);
}

/// From whom, for whom, and whether this person has read it; undefined when it is not for them in particular.
function told(client, id, notice) {
    return { read: client.state.mine.get(`notice/${id}`)?.read, from: whoIs(client, notice.by), for: recipientName(client, notice.to) };
}

function noticeRow(client, notice) {
    const { words } = client;
    const readBy = (notice.readBy ?? []).map((mark) => whoIs(client, mark)).join(', ');
    return element(
        'li',
        { class: notice.read === false ? 'notice unread' : 'notice', key: `notice/${notice.id}` },
        element('p', { class: 'facts' }, `${hourMinute(notice.at, client.zone)} · ${notice.from} → ${notice.for}`),
        element('p', { class: 'notice-text' }, notice.text),
        readBy && element('p', { class: 'facts' }, words.t('notice.read-by', { who: readBy })),
        notice.read === false && press(
            client,
            {
                key: `notice.read/${notice.id}`,
                label: words.t('notice.read'),
                command: () => ({ op: 'notice.read', arg: { notice: notice.id } }),
            },
        ),
        notice.read === true && element('p', { class: 'facts' }, words.t('notice.is-read')),
    );
}
