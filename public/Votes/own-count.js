import { countFields } from './count-fields.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { element } from '../elements/element.js';
import { figures } from './vote-lines.js';
import { hourMinute } from '../client/instant.js';
import { ownVenueId } from '../Venues/venues.js';
import { press } from '../elements/press.js';
import { voteAtHand } from './votes.js';

/// The hands of this room: a form while the vote is open and nothing is counted, afterwards what the hall has of it.
/** @param {Client} client */
export function ownCount(client) {
    const ids = () => [voteAtHand(client.state)?.id].filter(Boolean);
    return each(client, element('div', {}), ids, (id) => countOf(client, id));
}

/// The form is there over one count at a time: what has changed meanwhile, an operator's correction above all, is read before anything is sent over it.
function countOf(client, id) {
    const { words, state } = client;
    const own = ownVenueId(client);
    const key = `count/${id}/${own}`;
    const count = () => state.get(key) ?? null;
    const isOpen = () => state.get(`vote/${id}`)?.state === 'open';
    let over = 'null';
    const isAsked = () => isOpen() && JSON.stringify(count()) === over;
    const fields = countFields(client, () => state.get(`venue/${own}`));
    const anew = () => {
        if (fields.isEmpty()) fields.fill(count());
        over = JSON.stringify(count());
        client.watchers.changed();
    };
    const send = press(client, {
        key: `vote.count/${id}`,
        label: words.t('vote.send'),
        look: 'strong send-count',
        done: () => {
            fields.clear();
            over = 'null';
            client.watchers.changed();
        },
        command: () => fields.isWhole() && { op: 'vote.count', arg: { vote: id, ...fields.values(), venue: own }, if: { [key]: state.seen(key) } },
    });
    const known = live(
        client,
        element('div', { role: 'status' }),
        () => ({ count: count(), anew: isOpen() && !isAsked() }),
        ({ count: now, anew: offered }) => [
            now && accepted(client, now),
            offered && element('button', { type: 'button', key: 'anew', 'data-press': 'count-anew', on: { click: anew } }, words.t('vote.send-anew')),
        ],
    );
    const title = words.t('vote.own-title');
    const form = element('div', { class: 'count-form', role: 'group', 'aria-label': title }, element('h3', {}, title), fields.node, send);
    return element('div', { class: 'own-count' }, known, hiddenWhile(client, form, () => !isAsked()));
}

function accepted(client, count) {
    const at = hourMinute(count.at, client.zone);
    const told = count.corrected ? 'vote.own-corrected' : 'vote.own-accepted';
    return [
        element('p', { class: count.corrected ? 'called' : 'vote-accepted' }, client.words.t(told, { at })),
        figures(client, count),
    ];
}
