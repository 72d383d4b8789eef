import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { queueDesk } from './queue-desk.js';
import { moreSpeakers } from './speaker-lines.js';
import { askedRow, nextRow, unheardRow } from './speaker-rows.js';
import { listed } from './speakers.js';

/// The list of speakers in the hands of the MC and the operators: who is next and why, who waits for an answer, who was not heard, and
/// whether anybody may still ask.
/** @param {Client} client */
export function speakersDesk(client) {
    const { words } = client;
    return panel(
        words.t('speakers.title'),
        { look: 'speakers-desk' },
        group(client, 'order', nextRow, { always: true }),
        group(client, 'asked', askedRow),
        group(client, 'unheard', unheardRow),
        queueDesk(client),
    );
}

const titles = { order: 'speakers.next', asked: 'speakers.asked', unheard: 'speakers.unheard' };

/// One list with its title; an empty one is not there, unless it is the one everybody looks at.
function group(client, name, row, { always = false } = {}) {
    const { words, state } = client;
    const read = () => ({ ...listed(state, name), venues: names(state) });
    return live(client, element('div', { class: `speaker-group ${name}` }), read, ({ rows, more }) => {
        if (rows.length + more === 0 && !always) return [];
        return [
            element('h3', {}, words.t(titles[name], { count: rows.length + more })),
            rows.length === 0 && element('p', { class: 'empty' }, words.t('speakers.none')),
            element('ol', { class: 'speaker-list' }, rows.map((speaker, index) => row(client, speaker, index))),
            moreSpeakers(client, more),
        ];
    });
}

function names(state) {
    return state.all('venue/').map(([id, { name }]) => [id, name]);
}
