import { element } from '../elements/element.js';
import { isQuiet } from '../Agenda/items.js';
import { limits } from '../client/limits.js';
import { whoIs } from '../client/refusal.js';

/// Announces notices that arrive while the page is open: for everybody, or for this person. During a quiet item nothing pops
/// up; the notice waits in the list.
export function noticeArrivals(seat) {
    const { state } = seat;
    const node = element('div', { class: 'toasts', role: 'status' });
    let known = null;
    const show = () => {
        if (!state.whole) return;
        const keys = new Set(state.all('notice/').map(([id]) => id));
        const fresh = known === null ? [] : [...keys].filter((id) => !known.has(id) && concerns(seat, id));
        known = keys;
        if (!isQuiet(state)) for (const id of fresh) pop(seat, node, state.get(`notice/${id}`));
    };
    seat.watchers.onChange(node, show);
    return node;
}

function concerns(seat, id) {
    const notice = seat.state.get(`notice/${id}`);
    const own = notice.by?.role === seat.role && notice.by?.person === seat.who?.person;
    return !own && (notice.to === 'all' || seat.state.mine.has(`notice/${id}`));
}

function pop(seat, node, notice) {
    const toast = element('div', { class: 'toast' }, element('strong', {}, whoIs(seat, notice.by)), element('span', {}, notice.text));
    node.append(toast);
    setTimeout(() => toast.remove(), limits.toastMs);
}
