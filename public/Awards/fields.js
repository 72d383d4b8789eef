import { element } from '../elements/element.js';
import { field } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// The fields that forms about awards are made of: each `{node, input}`.

/** @param {string} label @param {{long?: boolean, [attribute: string]: unknown}} attributes */
export function lineField(label, { long = false, ...attributes } = {}) {
    const maxlength = long ? limits.titleLength : limits.nameLength;
    return field(label, element('input', { type: 'text', maxlength, autocomplete: 'off', ...attributes }));
}

export function numberField(label, attributes) {
    return field(label, element('input', { type: 'number', ...attributes }));
}

/// `options`: `[[value, name], …]`.
export function choiceField(label, options, chosen) {
    return field(label, element('select', {}, optionNodes(options, chosen)));
}

export function optionNodes(options, chosen) {
    return options.map(([value, name]) => element('option', { value, selected: value === chosen }, name));
}

/// Puts other options into a select when what they depend on is chosen anew.
export function refill(select, options) {
    select.replaceChildren(...optionNodes(options, options.some(([value]) => value === select.value) ? select.value : undefined));
}

export function checkField(label, checked = false) {
    return field(label, element('input', { type: 'checkbox', checked }));
}

/// What stands in the fields, without the empty ones: `{name: 'Sở Tài chính'}`.
export function filled(fields) {
    const values = Object.entries(fields).map(([name, { input }]) => [name, input.value.trim()]);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/// A text of the programme from a Vietnamese line and perhaps an English one; undefined when nothing was written.
export function bilingual(vi, en = '') {
    return vi.trim() ? { vi: vi.trim(), ...(en.trim() && { en: en.trim() }) } : undefined;
}
