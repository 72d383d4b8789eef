import { earlierVotes, voteAtHand } from './votes.js';
import { element } from '../elements/element.js';
import { hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { voteLines } from './vote-lines.js';

export const panels = [
    { slot: 'now', order: 5, make: voteCard },
    { slot: 'now', order: 205, make: results },
];

/// The vote at hand, first on the page; what a page of its own has to do with it stands below, in the slot `vote`.
/** @param {Client} client @param {Page} page */
function voteCard(client, page) {
    const { words, state } = client;
    const read = () => {
        const { text, state: now, base, share, result } = voteAtHand(state) ?? {};
        return now ? { text, state: now, base, share, result } : null;
    };
    const lines = live(client, element('div', { 'aria-live': 'polite' }), read, (vote) => [vote && voteLines(client, vote)]);
    const card = element('section', { class: 'panel vote-card', 'aria-label': words.t('scene.vote') }, lines, page.fill('vote'));
    return hiddenWhile(client, card, () => read() === null);
}

/** @param {Client} client */
function results(client) {
    const { words, state } = client;
    const list = live(client, element('ul', { class: 'votes' }), () => earlierVotes(state), (votes) =>
        votes.map((vote) => element('li', { key: `vote/${vote.id}` }, voteLines(client, vote))),
    );
    return hiddenWhile(client, panel(words.t('vote.results'), {}, list), () => earlierVotes(state).length === 0);
}
