import { answers } from './vote-lines.js';
import { element } from '../elements/element.js';
import { field } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { peopleOf } from '../Venues/venue-facts.js';

/// The three numbers of a venue, and what they come to beside how many are there: `{node, values(), isWhole(), fill(count), clear()}`. Nobody raised a
/// hand where nothing is written, but how many agree has to be said. `venue()` → the venue as the hall has it.
/** @param {Client} client @param {() => any} venue */
export function countFields(client, venue, count) {
    const { words } = client;
    const range = { type: 'number', min: 0, max: limits.mostPeople, step: 1, inputmode: 'numeric', autocomplete: 'off' };
    const on = { input: () => client.watchers.changed() };
    const fields = answers.map((name) => {
        const isAsked = name === 'for' ? { required: true } : { placeholder: 0 };
        return field(words.t(`vote-count.${name}`), element('input', { ...range, ...isAsked, name, value: count?.[name], on }));
    });
    const values = () => Object.fromEntries(fields.map(({ input }) => [input.name, Number(input.value)]));
    const fill = (given) => fields.forEach(({ input }) => (input.value = given?.[input.name] ?? ''));
    const isEmpty = () => fields.every(({ input }) => input.value === '');
    const sum = live(
        client,
        element('p', { class: 'facts', role: 'status' }),
        () => ({ hands: isEmpty() ? null : handsOf(values()), venue: venue() ?? null }),
        ({ hands, venue: now }, node) => {
            node.classList.toggle('late', hands > (now?.present ?? Infinity));
            return [[hands !== null && words.t('vote.sum', { hands }), now && peopleOf(client, now)].filter(Boolean).join(' · ')];
        },
    );
    return {
        node: element('div', {}, element('div', { class: 'count-fields' }, fields.map(({ node }) => node)), sum),
        values,
        isEmpty,
        isWhole: () => fields.every(({ input }) => input.reportValidity()),
        fill,
        clear: () => fill(null),
    };
}

/// All hands of a count together.
export function handsOf(count) {
    return answers.reduce((sum, name) => sum + count[name], 0);
}
