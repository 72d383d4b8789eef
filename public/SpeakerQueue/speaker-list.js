import { element } from '../elements/element.js';
import { isOver } from '../Agenda/items.js';
import { listed } from './speakers.js';
import { hiddenWhile, live } from '../elements/live.js';
import { moreSpeakers, placeMark, placeReason, speakerLines } from './speaker-lines.js';
import { panel } from '../elements/panel.js';

/// The list of speakers as everybody may see it: who is next and why, quietly. It is not there while there is nothing to say.
/** @param {Client} client */
export function speakerList(client) {
    const { words, state } = client;
    const read = () => ({
        next: listed(state, 'order'),
        waiting: state.get('queue')?.counts?.asked ?? 0,
        open: state.get('queue')?.open === true && !isOver(state),
        venues: state.all('venue/').map(([id, { name }]) => [id, name]),
    });
    const body = live(client, element('div', { class: 'speakers' }), read, ({ next, waiting, open }) => [
        next.rows.length === 0 && element('p', { class: 'empty' }, words.t('speakers.none')),
        element('ol', { class: 'speaker-list' }, next.rows.map((speaker) => listRow(client, speaker))),
        moreSpeakers(client, next.more),
        waiting > 0 && element('p', { class: 'facts' }, words.t('speakers.waiting', { count: waiting })),
        element('p', { class: 'facts' }, words.t(open ? 'queue.is-open' : 'queue.is-closed')),
    ]);
    const box = panel(words.t('speakers.title'), { look: 'speaker-panel' }, body);
    return hiddenWhile(client, box, () => {
        const { next, waiting, open } = read();
        return next.rows.length === 0 && waiting === 0 && !open;
    });
}

function listRow(client, speaker) {
    return element(
        'li',
        { class: 'speaker', key: `speaker/${speaker.id}`, 'data-speaker': speaker.id },
        placeMark(client, speaker),
        element(
            'div',
            { class: 'speaker-body' },
            speakerLines(client, speaker),
            element('span', { class: 'place-reason' }, placeReason(client, speaker)),
        ),
    );
}
