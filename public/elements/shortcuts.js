import { element } from './element.js';

/// The keys of a desk. What a key does stands where it is done: a part of the page names its key, and the key takes the focus to the first field in it, or else presses its first button. So
/// a key does what the hand would do there, and what is not in sight has none.

/// What takes letters.
const fields = 'input:not([type=checkbox]), textarea, select';

/// The node under the key of this name, which its style shows beside it.
export function shortcut(name, node) {
    node.dataset.shortcut = name;
    return node;
}

/// Letters go by their place on the keyboard: with a Vietnamese way of typing switched on, the character that comes is not the one on the key.
function nameOf({ code, key, shiftKey }) {
    if (key === '/' || (code === 'Slash' && !shiftKey)) return '/';
    return /^Key[A-Z]$/.test(code) ? code.slice('Key'.length) : key;
}

/// Never while somebody writes, nor by a key held down. Escape leaves a field, so that the keys are there again; of a dialog it is the dialog's.
export function listenForShortcuts() {
    document.addEventListener('keydown', (event) => {
        if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
        const at = /** @type {HTMLElement | null} */ (document.activeElement);
        if (at?.closest(fields)) {
            if (event.key === 'Escape' && !at.closest('dialog')) at.blur();
            return;
        }
        const name = nameOf(event);
        /** @type {NodeListOf<HTMLElement>} */
        const parts = document.querySelectorAll('[data-shortcut]');
        const part = [...parts].find((one) => one.dataset.shortcut === name && isShown(one));
        if (!part) return;
        event.preventDefault();
        use(part);
    });
}

/** @param {HTMLElement} part */
function use(part) {
    /** @type {HTMLElement | null} */
    const field = part.matches(fields) ? part : part.querySelector(fields);
    /** @type {HTMLElement | null} */
    const button = part.matches('button') ? part : part.querySelector('button');
    // A part that is a stop for the Tab key itself: the tiles.
    if (field ?? part.hasAttribute('tabindex')) (field ?? part).focus();
    else button?.click();
}

function isShown(node) {
    return node.getClientRects().length > 0;
}

/// The keys of a page in one line, `[[name, what it does], …]`.
export function keyList(title, keys) {
    return element(
        'p',
        { class: 'key-list' },
        element('strong', {}, title),
        keys.map(([name, does]) => element('span', {}, element('kbd', {}, name), ` ${does}`)),
    );
}
