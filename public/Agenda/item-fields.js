import { atTimeOfDay, hourMinute } from '../client/instant.js';
import { element } from '../elements/element.js';
import { field } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { venueChoices } from '../Venues/venues.js';

/// The fields of an item's form: `{nodes, words(row), changes()}`, the last holding only what differs from what the item has. Notes and
/// script belong to an item that exists; one that is inserted in a hurry has neither. They take nothing and send nothing until `words`
/// brings them: an empty field that was never filled must not wipe what is written.
/** @param {Client} client */
export function itemFields(client, item) {
    const { words } = client;
    let written = null;
    const label = (name, input) => field(words.t(`item.${name}`), input);
    const fields = {
        kind: label('kind', choice(words.names('kind').map((kind) => [kind, words.t(`kind.${kind}`)]), item.kind)),
        vi: label(
            'title-vi',
            line({ value: item.title?.vi ?? (item.kind === 'break' ? words.t('break.title-vi') : ''), required: true, lang: 'vi' }),
        ),
        en: label('title-en', line({ value: item.title?.en ?? (item.kind === 'break' && !item.id ? words.t('break.title-en') : ''), lang: 'en' })),
        minutes: label('minutes', element('input', { type: 'number', min: 1, max: limits.itemMinutes, required: true, value: item.plannedMinutes ?? 10 })),
        who: label('who', area(whoLines(item.who))),
        venue: label('venue', choice(venueOptions(client), item.venue ?? '')),
        resumes: label('resumes', line({ value: resumesOf(client, item), pattern: '([01]?\\d|2[0-3]):[0-5]\\d', placeholder: '15:20' })),
        quiet: label('quiet', element('input', { type: 'checkbox', checked: item.quiet === true })),
        publicClock: label('public-clock', element('input', { type: 'checkbox', checked: item.publicClock === true })),
        ledBy: label('led-by', element('input', { type: 'checkbox', checked: item.ledBy === 'chair' })),
        ...(item.id && ofExisting(client, label)),
    };
    return {
        nodes: Object.values(fields).map(({ node }) => node),
        words: (row) => {
            written = row;
            for (const [name, text] of [['notes', row.notes], ['scriptVi', row.script?.vi], ['scriptEn', row.script?.en]]) {
                const { input } = fields[name];
                Object.assign(input, { value: text ?? '', disabled: false, placeholder: '' });
            }
        },
        changes: () => changed(read(client, item, fields, written !== null), had({ ...item, notes: written?.notes, script: written?.script })),
    };
}

function ofExisting(client, label) {
    const waiting = () => element('textarea', { rows: 2, disabled: true, placeholder: client.words.t('item.words-loading') });
    return { notes: label('notes', waiting()), scriptVi: label('script-vi', waiting()), scriptEn: label('script-en', waiting()) };
}

function line(attributes) {
    return element('input', { type: 'text', maxlength: limits.titleLength, autocomplete: 'off', ...attributes });
}

function area(text) {
    return element('textarea', { rows: 2 }, text ?? '');
}

function choice(options, chosen) {
    return element('select', {}, options.map(([value, name]) => element('option', { value, selected: value === chosen }, name)));
}

function venueOptions(client) {
    return [['', '–'], ...venueChoices(client)];
}

/// One person a line, "Name, title"; the title in Vietnamese, as it is spoken.
function whoLines(who = []) {
    return who.map(({ name, title }) => (title?.vi ? `${name}, ${title.vi}` : name)).join('\n');
}

function readWho(text, before = []) {
    return text
        .split('\n')
        .filter((one) => one.trim())
        .map((one) => {
            const [name, ...title] = one.split(',').map((part) => part.trim());
            const known = before.find((person) => whoLines([person]) === one.trim());
            const shown = known?.title ?? (title.length > 0 ? { vi: title.join(', ') } : undefined);
            return { ...(known?.person && { person: known.person }), name, ...(shown && { title: shown }) };
        });
}

function bilingual(vi, en) {
    return { vi: vi.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
}

function resumesOf(client, item) {
    return item.resumesAt ? hourMinute(item.resumesAt, client.zone) : '';
}

function read(client, item, { kind, vi, en, minutes, who, venue, resumes, quiet, publicClock, ledBy, notes, scriptVi, scriptEn }, hasWords) {
    const text = resumes.input.value;
    const near = item.resumesAt ?? item.plannedStart ?? client.now;
    return {
        kind: kind.input.value,
        title: bilingual(vi.input.value, en.input.value),
        minutes: Number(minutes.input.value),
        who: readWho(who.input.value, item.who),
        venue: venue.input.value || null,
        quiet: quiet.input.checked,
        publicClock: publicClock.input.checked,
        ledBy: ledBy.input.checked ? 'chair' : null,
        resumesAt: text === resumesOf(client, item) ? (item.resumesAt ?? null) : (atTimeOfDay(text, near, client.zone) ?? null),
        notes: hasWords ? notes.input.value.trim() || null : undefined,
        script: hasWords ? (scriptVi.input.value.trim() ? bilingual(scriptVi.input.value, scriptEn.input.value) : null) : undefined,
    };
}

/// The item in the form's own terms, to compare with; null is what an emptied field is sent as.
export function had(item) {
    const { kind, title, plannedMinutes: minutes, venue = null, quiet = false, publicClock = false, ledBy = null, resumesAt = null, notes = null, script = null } = item;
    return {
        kind,
        title,
        minutes,
        who: readWho(whoLines(item.who), item.who),
        venue,
        quiet,
        publicClock,
        ledBy,
        resumesAt,
        notes,
        script,
    };
}

function changed(values, before) {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && !same(value, before[name])));
}

function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
