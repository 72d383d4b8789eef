import { element } from './element.js';
import { limits } from '../client/limits.js';

/// A line to write in, named by what it holds.
export function textField(name) {
    return element('input', { type: 'text', maxlength: limits.textLength, autocomplete: 'off', 'aria-label': name, placeholder: name });
}

/// The same of several lines.
export function textArea(name) {
    return element('textarea', { rows: 2, maxlength: limits.textLength, 'aria-label': name, placeholder: name });
}
