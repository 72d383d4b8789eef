import { always } from '../elements/live.js';
import { fill } from '../elements/kept.js';
import { element, given } from '../elements/element.js';
import { limits } from '../client/limits.js';

/// Which of the pages stands now. They turn by the conference's time since a step of the hall, so that all screens show the same one, those that were joined
/// or reloaded in between too; by the MC's hand they do not, because that hand has one key, and it is the rite's.
export function pageAt(count, since, now) {
    return count > 1 ? Math.floor(Math.max(0, now - since) / limits.turnMs) % count : 0;
}

/// One page after the other: `draw(page, index)` → the nodes of that page. `isCounted`: which of how many stands in the corner. `at`: the page that stays, whatever the time.
/** @param {Client} client */
export function turning(client, pages, since, draw, { isCounted = true, at = null } = {}) {
    const node = element('div', { class: 'turning', 'data-pages': at === null ? pages.length : 1 });
    let shown = null;
    const show = (standing) => {
        const index = at ?? pageAt(pages.length, since, client.now);
        if (index === shown) return;
        shown = index;
        const number = isCounted && pages.length > 1 && element('p', { class: 'page-number' }, `${index + 1}/${pages.length}`);
        fill(standing, () => given([draw(pages[index], index), number]));
    };
    return always(client, node, show, { ticks: true });
}
