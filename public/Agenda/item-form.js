import { currentItem, nextItem } from './items.js';
import { element } from '../elements/element.js';
import { fetchList } from '../client/lists.js';
import { formDialog } from '../elements/form-dialog.js';
import { had, itemFields } from './item-fields.js';

/// The form of an item: with an `id` it edits, without it inserts directly after what is going on now.
/// An edit sends only what was changed and names the position at which the item was seen, so that two desks do not overwrite
/// each other's corrections.
/** @param {Client} client */
export function itemForm(client, item) {
    const { words, state } = client;
    const key = `agenda/${item.id}`;
    let seen = item.id ? { [key]: state.seen(key) } : { agenda: state.seen('agenda') };
    const fields = itemFields(client, item);
    const status = element('p', { class: 'hint', role: 'status' });
    const dialog = formDialog(client, {
        title: words.t(item.id ? 'agenda.edit-title' : item.kind === 'break' ? 'agenda.insert-break' : 'agenda.insert-item'),
        key: item.id ? `agenda.edit/${item.id}` : 'agenda.insert',
        submit: words.t(item.id ? 'form.save' : 'agenda.insert'),
        fields: [...fields.nodes, status],
        command: () => {
            if (item.id) return edit(item, fields.changes(), seen) ?? dialog.close() ?? null;
            return { op: 'agenda.insert', arg: { after: insertAfter(state), item: { kind: item.kind, ...fields.changes() } }, if: seen };
        },
    });
    if (!item.id) return;
    if (item.notes !== undefined || item.script !== undefined) return fields.words(item);
    itsWords(client, item).then(
        ({ seq, row }) => {
            fields.words(row);
            // What the view does not carry moves no position of ours: the list's own is that at which the words were read.
            if (isSame(row, item)) seen = { [key]: seq };
        },
        () => (status.textContent = words.t('item.words-failed')),
    );
}

/// The view carries notes and script only of what is near; those of the other items are read when their form opens.
async function itsWords(client, { id }) {
    const { seq, rows } = await fetchList(client, 'agenda');
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Error(`agenda/${id} is not in the list`);
    return { seq, row };
}

/// Whether the row is the item as the form shows it; if not, somebody has changed it since, and the server has to say so.
function isSame(row, item) {
    const facts = ({ notes, script, ...rest }) => JSON.stringify(had(rest));
    return facts(row) === facts(item);
}

/// Nothing was changed: there is nothing to send.
function edit(item, set, seen) {
    return Object.keys(set).length > 0 ? { op: 'agenda.edit', arg: { item: item.id, set }, if: seen } : null;
}

/// After the current item; before the first one has started, before the next.
function insertAfter(state) {
    const current = currentItem(state);
    if (current) return current.id;
    const order = state.get('agenda')?.order ?? [];
    const next = nextItem(state);
    return next ? (order[order.indexOf(next.id) - 1] ?? null) : (order.at(-1) ?? null);
}
