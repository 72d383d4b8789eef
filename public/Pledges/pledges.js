import { currentItem } from '../Agenda/items.js';

/// The pledges as the state has them, `[{id, …}]`, in the programme's order.
export function pledges(state) {
    return state
        .all('pledge/')
        .map(([id, pledge]) => ({ id, ...pledge }))
        .sort((a, b) => a.order - b.order);
}

/// What the hall is at: the pledges of the current item, and any whose list was left open behind it.
export function pledgesAtHand(state) {
    const item = currentItem(state);
    return pledges(state).filter((pledge) => isAtHand(pledge) || (item?.kind === 'pledge' && pledge.item === item.id));
}

function isAtHand({ state }) {
    return state === 'presented' || state === 'open';
}

/// Whether an answer given now would count: while the list is open, and as a late one until `until`.
export function takesAnswers({ state, until }, now) {
    return state === 'open' || (state === 'closed' && until !== undefined && now <= until);
}

/// Whether the unit still owes its answer; a void one is owed anew.
export function isOwed(answer) {
    return answer === undefined || answer.state === 'none' || answer.state === 'void';
}

/// Every unit that answers to a pledge, `[{key, id, unit, answer}]`, in the programme's order.
/** @param {Client} client */
export function answersTo(client, pledge) {
    const { state, words } = client;
    const name = ({ id, unit }) => words.text(unit?.name).words || id;
    return state
        .all(`answer/${pledge}/`)
        .map(([id, answer]) => ({ key: `${pledge}/${id}`, id, answer, unit: state.get(`unit/${id}`) }))
        .map((row) => ({ ...row, name: name(row) }))
        .sort((a, b) => (a.unit?.order ?? Infinity) - (b.unit?.order ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/// A digest as people compare it by eye: its first twelve digits in fours.
export function shortDigest(digest) {
    return `${digest.slice(0, 12).match(/.{1,4}/g)?.join(' ') ?? ''} …`;
}
