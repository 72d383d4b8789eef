import { atTimeOfDay, hourMinute } from '../client/instant.js';
import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { nextItem, currentItem } from './items.js';

const kinds = ['rollcall', 'ceremony', 'anthem', 'silence', 'report', 'paper', 'speech', 'video', 'awards', 'launch', 'pledge', 'break'];

/// The form of an item: with an `id` it edits, without it inserts directly after what is going on now.
/// An edit sends only what was changed and names the position at which the item was seen, so that two desks do not overwrite
/// each other's corrections.
export function itemForm(seat, item) {
    const { words, state } = seat;
    const seen = item.id ? { [`agenda/${item.id}`]: state.seen(`agenda/${item.id}`) } : { agenda: state.seen('agenda') };
    const fields = itemFields(seat, item);
    formDialog(seat, {
        title: words.t(item.id ? 'agenda.edit-title' : item.kind === 'break' ? 'agenda.insert-break' : 'agenda.insert-item'),
        key: item.id ? `agenda.edit/${item.id}` : 'agenda.insert',
        submit: words.t(item.id ? 'form.save' : 'agenda.insert'),
        fields: Object.values(fields).map(({ node }) => node),
        command: () => {
            const values = readFields(seat, item, fields);
            if (item.id) return { op: 'agenda.edit', arg: { item: item.id, set: values }, if: seen };
            return { op: 'agenda.insert', arg: { after: insertAfter(state), item: { kind: item.kind, ...values } }, if: seen };
        },
    });
}

function itemFields(seat, item) {
    const { words, zone } = seat;
    const options = kinds.map((kind) => element('option', { value: kind, selected: kind === item.kind }, words.t(`kind.${kind}`)));
    const breakTitle = item.id ? '' : item.kind === 'break' ? words.t('kind.break') : '';
    const resumes = item.resumesAt ? hourMinute(item.resumesAt, zone) : '';
    return {
        kind: field(words.t('item.kind'), element('select', {}, options)),
        vi: field(words.t('item.title-vi'), text({ value: item.title?.vi ?? breakTitle, required: true, lang: 'vi' })),
        en: field(words.t('item.title-en'), text({ value: item.title?.en ?? '', lang: 'en' })),
        minutes: field(words.t('item.minutes'), element('input', { type: 'number', min: 1, max: 600, required: true, value: item.plannedMinutes ?? 10 })),
        resumes: field(words.t('item.resumes'), text({ value: resumes, pattern: '([01]?\\d|2[0-3]):[0-5]\\d', placeholder: '15:20' })),
        notes: item.id ? field(words.t('item.notes'), element('textarea', { rows: 2, maxlength: limits.textLength }, item.notes ?? '')) : { node: null },
        quiet: field(words.t('item.quiet'), element('input', { type: 'checkbox', checked: item.quiet === true })),
    };
}

function text(attributes) {
    return element('input', { type: 'text', maxlength: limits.textLength, autocomplete: 'off', ...attributes });
}

/// The values that differ from what the item has.
function readFields(seat, item, { kind, vi, en, minutes, resumes, notes, quiet }) {
    const title = { vi: vi.input.value.trim(), ...(en.input.value.trim() ? { en: en.input.value.trim() } : {}) };
    const near = item.resumesAt ?? item.plannedStart ?? seat.now;
    const values = {
        kind: kind.input.value,
        title,
        minutes: Number(minutes.input.value),
        quiet: quiet.input.checked,
        resumesAt: resumes.input.value ? atTimeOfDay(resumes.input.value, near, seat.zone) : undefined,
        notes: notes.input?.value,
    };
    const had = { kind: item.kind, title: item.title, minutes: item.plannedMinutes, quiet: item.quiet ?? false, resumesAt: item.resumesAt, notes: item.notes ?? '' };
    const changed = Object.entries(values).filter(([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(had[name]));
    return Object.fromEntries(changed);
}

/// After the current item; before the first one has started, before the next.
function insertAfter(state) {
    const current = currentItem(state);
    if (current) return current.id;
    const order = state.get('agenda')?.order ?? [];
    const next = nextItem(state);
    return next ? (order[order.indexOf(next.id) - 1] ?? null) : (order.at(-1) ?? null);
}
