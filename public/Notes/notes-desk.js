import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { items } from '../Agenda/items.js';
import { later } from '../elements/later.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { nameOf, whoIs } from '../client/refusal.js';
import { openList } from '../elements/open-list.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { textArea } from '../elements/text-field.js';
import { venueChoices } from '../Venues/venues.js';

const forms = later(() => import('./note-form.js'));

/// Summaries and conclusions for the minutes: a form that follows the item that is on, and what was written, newest first. It works
/// also after the end, until the record is sealed.
/** @param {Client} client */
export function notesDesk(client) {
    const { words, state } = client;
    const read = () => ({
        notes: state
            .all('note/')
            .map(([id, note]) => ({ id, ...note, name: nameOf(client, note.about), who: whoIs(client, note.by) }))
            .sort((a, b) => b.at - a.at),
        // Notes are numbered from n1 and none is ever dropped: without the first the view carries only the newest.
        more: state.all('note/').length > 0 && !state.get('note/n1'),
    });
    const list = live(client, element('ul', { class: 'notes rows' }), read, ({ notes, more }) => [
        ...rowsOr(words.t('note.none'), notes.map((note) => noteRow(client, note, { [`note/${note.id}`]: state.seen(`note/${note.id}`) }))),
        more && element('li', {}, wholeOffer(client)),
    ]);
    const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.t('note.title') }, list);
    return panel(words.t('note.title'), { look: 'notes-desk' }, ...noteForm(client), scroll);
}

/// About what the note is: the item that is on, until somebody chooses otherwise; the choice stays until the note is written.
function noteForm(client) {
    const { words, state } = client;
    let chosen = null;
    const about = element('select', { 'aria-label': words.t('note.about'), on: { change: () => (chosen = about.value) } });
    const options = () => ({
        now: chosen ?? (state.get('agenda')?.current ? `agenda/${state.get('agenda').current}` : 'conference'),
        all: [
            ['conference', words.t('note.conference')],
            ...items(state).map(({ id, title }) => [`agenda/${id}`, words.text(title).words]),
            ...venueChoices(client).map(([id, name]) => [`venue/${id}`, name]),
        ],
    });
    live(client, about, options, ({ now, all }) => all.map(([key, name]) => element('option', { value: key, selected: key === now }, name)));
    const text = textArea(words.t('note.text'), limits.noteLength);
    text.rows = 3;
    const send = press(client, {
        key: 'note.add',
        label: words.t('note.add'),
        done: () => {
            text.value = '';
            chosen = null;
            client.watchers.changed();
        },
        command: () => (text.value.trim() ? { op: 'note.add', arg: { about: about.value, text: text.value.trim() } } : null),
    });
    return [about, text, element('p', { class: 'buttons' }, send)];
}

/// `seen`: the position at which the note was read.
function noteRow(client, note, seen, done) {
    const { words } = client;
    const at = (instant) => hourMinute(instant, client.zone);
    const edited = note.editedAt && words.t('note.edited', { by: whoIs(client, note.editedBy), at: at(note.editedAt) });
    const open = { type: 'button', key: `note.edit/${note.id}`, on: { click: () => forms((made) => made.noteForm(client, note, seen, done)) } };
    return element(
        'li',
        { class: 'row', key: `note/${note.id}`, 'data-note': note.id },
        element('span', { class: 'row-name' }, nameOf(client, note.about) || note.about),
        element('p', { class: 'note-text' }, note.text),
        element('span', { class: 'facts' }, [`${at(note.at)} · ${whoIs(client, note.by)}`, edited].filter(Boolean).join(' · ')),
        element('span', {}, element('button', open, words.t('note.edit'))),
    );
}

function wholeOffer(client) {
    const { words } = client;
    const open = () => openList(client, {
        title: words.t('note.title'),
        name: 'notes',
        find: ({ text, about }) => [text, nameOf(client, about)],
        row: (note, { seq, reload }) => noteRow(client, note, { [`note/${note.id}`]: seq }, reload),
    });
    return element('button', { type: 'button', key: 'notes/all', on: { click: open } }, words.t('list.all'));
}
