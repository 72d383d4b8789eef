import { element } from '../elements/element.js';
import { figures, presentOf } from './vote-lines.js';

/// For the staff alone: what is counted so far, and whose count is still to come, or has not come until the close.
/** @param {Client} client */
export function tallyLines(client, { tally, result }) {
    const { words } = client;
    const { missing = [], missingCount = 0 } = tally ?? result ?? {};
    return [
        tally && [figures(client, tally), element('p', { class: 'vote-counted' }, `${words.t('vote.counted', tally)} · ${presentOf(client, tally)}`)],
        missingCount > 0 && element('p', { class: 'owed away' }, missingLine(client, missing, missingCount)),
    ];
}

function missingLine({ words, state }, missing, count) {
    const venues = missing.map((id) => words.text(state.get(`venue/${id}`)?.name).words || id).join(', ');
    const more = count - missing.length;
    return words.t('vote.missing', { venues: more > 0 ? words.t('venues.and-more', { venues, more }) : venues });
}
