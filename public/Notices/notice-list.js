import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { recipientName } from './recipients.js';
import { whoIs } from '../client/refusal.js';

/// Notices, newest first. One that is for this person in particular asks to be marked as read; staff see who has read what.
export function noticeList(seat) {
    const { words, state } = seat;
    const read = () =>
        state
            .all('notice/')
            .map(([id, notice]) => ({ id, ...notice, ...told(seat, id, notice) }))
            .sort((a, b) => b.at - a.at);
    const list = live(seat, element('ul', { class: 'notices', 'aria-live': 'polite' }), read, (notices) =>
        rowsOr(words.t('notice.none'), notices.map((notice) => noticeRow(seat, notice))),
    );
    return panel(words.t('notice.title'), {}, list);
}

/// From whom, for whom, and whether this person has read it; undefined when it is not for them in particular.
function told(seat, id, notice) {
    return { read: seat.state.mine.get(`notice/${id}`)?.read, from: whoIs(seat, notice.by), for: recipientName(seat, notice.to) };
}

function noticeRow(seat, notice) {
    const { words } = seat;
    const readBy = (notice.readBy ?? []).map((mark) => whoIs(seat, mark)).join(', ');
    return element(
        'li',
        { class: notice.read === false ? 'notice unread' : 'notice' },
        element('p', { class: 'facts' }, `${hourMinute(notice.at, seat.zone)} · ${notice.from} → ${notice.for}`),
        element('p', { class: 'notice-text' }, notice.text),
        readBy && element('p', { class: 'facts' }, words.t('notice.read-by', { who: readBy })),
        notice.read === false && press(
            seat,
            {
                key: `notice.read/${notice.id}`,
                label: words.t('notice.read'),
                command: () => ({ op: 'notice.read', arg: { notice: notice.id } }),
            },
        ),
        notice.read === true && element('p', { class: 'facts' }, words.t('notice.is-read')),
    );
}
