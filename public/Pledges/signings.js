import { element } from '../elements/element.js';
import { isOwed } from './pledges.js';
import { each, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { signingCard } from './signing.js';

/// What this delegate has to sign now, or has just signed: the first thing on the page.
/** @param {Client} client */
export function signingsNow(client) {
    return cards(client, isNow, { folded: false });
}

/// The rest, further down: what is still to come, with its draft to read, and the receipts of what is closed.
/** @param {Client} client */
export function signingsLater(client) {
    const { words, state } = client;
    const none = live(
        client,
        element('div', { class: 'signings' }),
        () => state.whole && state.mine.seq !== null && keys(state, () => true).length === 0,
        (nothing) => [nothing && panel(words.t('pledge.title'), {}, element('p', { class: 'facts' }, words.t('signing.none')))],
    );
    return [cards(client, (signing) => !isNow(signing), { folded: true }), none];
}

/// A list that was closed over an unsigned unit stays where its signatory looks first.
function isNow({ state, answer }) {
    return state === 'presented' || state === 'open' || (state === 'closed' && isOwed(answer));
}

function cards(client, wanted, look) {
    return each(client, element('div', { class: 'signings' }), () => keys(client.state, wanted), (key) => signingCard(client, key, look));
}

const rank = { open: 0, presented: 1, draft: 2, closed: 3 };

function keys({ mine }, wanted) {
    return mine
        .keys('signing/')
        .filter((key) => wanted(mine.get(key)))
        .sort((a, b) => rank[mine.get(a).state] - rank[mine.get(b).state] || (a < b ? -1 : 1))
        .map((key) => key.slice('signing/'.length));
}
