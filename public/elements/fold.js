import { element, given } from './element.js';

/// A part that opens on a press of its `summary`. What is in it, `make()` → children, is made when it is open: a desk has a menu for each of three hundred
/// names, of which a hand opens two. Open it stays open when it is drawn anew, which is why it has a `key`; `open`: it opens now by itself.
export function fold({ key, open = false, ...look }, summary, make) {
    /** @type {HTMLDetailsElement | null} */
    const standing = document.querySelector(`details[data-key="${CSS.escape(key)}"]`);
    const isOpen = open || standing?.open === true;
    const fill = ({ currentTarget: node }) => {
        if (node.open && node.childElementCount === 1) node.append(...given(make()));
    };
    return element('details', { ...look, key, open: isOpen, on: { toggle: fill } }, summary, isOpen && make());
}
