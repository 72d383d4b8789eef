import { currentItem, nextItem } from './items.js';
import { formDialog } from '../elements/form-dialog.js';
import { itemFields } from './item-fields.js';

/// The form of an item: with an `id` it edits, without it inserts directly after what is going on now.
/// An edit sends only what was changed and names the position at which the item was seen, so that two desks do not overwrite
/// each other's corrections.
export function itemForm(seat, item) {
    const { words, state } = seat;
    const seen = item.id ? { [`agenda/${item.id}`]: state.seen(`agenda/${item.id}`) } : { agenda: state.seen('agenda') };
    const { nodes, changes } = itemFields(seat, item);
    const dialog = formDialog(seat, {
        title: words.t(item.id ? 'agenda.edit-title' : item.kind === 'break' ? 'agenda.insert-break' : 'agenda.insert-item'),
        key: item.id ? `agenda.edit/${item.id}` : 'agenda.insert',
        submit: words.t(item.id ? 'form.save' : 'agenda.insert'),
        fields: nodes,
        command: () => {
            if (item.id) return edit(item, changes(), seen) ?? dialog.close() ?? null;
            return { op: 'agenda.insert', arg: { after: insertAfter(state), item: { kind: item.kind, ...changes() } }, if: seen };
        },
    });
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
