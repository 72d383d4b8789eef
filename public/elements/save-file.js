import { element } from './element.js';

/// Puts a file where the browser keeps what is saved.
/** @param {File} file */
export function saveFile(file) {
    const address = URL.createObjectURL(file);
    element('a', { href: address, download: file.name }).click();
    // The browser has taken it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
