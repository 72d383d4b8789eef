import { element } from './element.js';
import { limits } from '../client/limits.js';

/// A line to write in, named by what it holds. `length`: the most characters the wire takes.
export function textField(name, length = limits.textLength) {
    return element('input', { type: 'text', maxlength: length, autocomplete: 'off', 'aria-label': name, placeholder: name });
}

/// The same of several lines.
export function textArea(name, length = limits.textLength) {
    return element('textarea', { rows: 2, maxlength: length, 'aria-label': name, placeholder: name });
}
