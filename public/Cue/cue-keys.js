const cueKeys = new Set([' ', 'PageDown', 'ArrowRight']);

/// Space, PageDown (what a presenter's clicker sends) and → press the cue. Never while somebody types or a dialog is open,
/// never by a key held down, and Space not where a button or a menu would take it for itself.
export function listenForCueKeys() {
    document.addEventListener('keydown', (event) => {
        if (!cueKeys.has(event.key) || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const at = document.activeElement;
        if (document.querySelector('dialog[open]') || at?.closest('input, textarea, select, [contenteditable]')) return;
        if (event.key === ' ' && at?.closest('button, a, summary')) return;
        event.preventDefault();
        /** @type {HTMLElement | null} */
        const cue = document.querySelector('[data-press="cue"]');
        cue?.click();
    });
}
