/// Opens a dialog over the page, and takes it away when it is closed. Where a bar holds what is needed in a fright (`.desk-head`), that stays in use: the dialog lies below the bar, and the rest of the page waits, its lines to write in too.
/** @param {HTMLDialogElement} dialog */
export function openDialog(dialog) {
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    const bar = document.querySelector('.desk-head');
    if (bar) openBelow(bar, dialog);
    else dialog.showModal();
    return dialog;
}

function openBelow(bar, dialog) {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    /** @type {NodeListOf<HTMLElement>} */
    const others = document.querySelectorAll('main > :not(.desk-head), .desk-lines, dialog[open]');
    const waiting = [...others].filter((node) => !node.inert);
    for (const node of waiting) node.inert = true;
    dialog.classList.add('below-bar');
    dialog.addEventListener('keydown', (event) => event.key === 'Escape' && dialog.close());
    dialog.addEventListener('close', () => {
        for (const node of waiting) node.inert = false;
        // What had the focus was waiting while the browser gave it back.
        if (!bar.contains(document.activeElement)) before?.focus();
    });
    dialog.show();
}
