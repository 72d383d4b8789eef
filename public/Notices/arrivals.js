import { element } from '../elements/element.js';
import { isQuiet } from '../Agenda/items.js';
import { limits } from '../client/limits.js';
import { whoIs } from '../client/refusal.js';

/// Announces notices that arrive while the page is open: for everybody, or for this person. During a quiet item nothing pops
/// up; the notice waits in the list.
/** @param {Client} client */
export function noticeArrivals(client) {
    const { state } = client;
    const node = element('div', { class: 'toasts', role: 'status' });
    let known = null;
    const show = () => {
        if (!state.whole) return;
        const keys = new Set(state.all('notice/').map(([id]) => id));
        const fresh = known === null ? [] : [...keys].filter((id) => !known.has(id) && concerns(client, id));
        known = keys;
        if (!isQuiet(state)) for (const id of fresh) pop(client, node, state.get(`notice/${id}`));
    };
    client.watchers.onChange(node, show);
    return node;
}

function concerns(client, id) {
    const notice = client.state.get(`notice/${id}`);
    const own = notice.by?.role === client.role && notice.by?.person === client.who?.person;
    return !own && (notice.to === 'all' || client.state.mine.has(`notice/${id}`));
}

function pop(client, node, notice) {
    const toast = element('div', { class: 'toast' }, element('strong', {}, whoIs(client, notice.by)), element('span', {}, notice.text));
    node.append(toast);
    setTimeout(() => toast.remove(), limits.toastMs);
}
