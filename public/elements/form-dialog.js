import { element } from './element.js';
import { openDialog } from './dialog.js';
import { press } from './press.js';

/// A labelled field: `{node, input}`.
/** @returns {Field} */
export function field(label, input) {
    const check = input.type === 'checkbox';
    return {
        node: element('label', { class: check ? 'field check' : 'field' }, check ? [input, label] : [element('span', {}, label), input]),
        input,
    };
}

/// A form in a dialog of its own; it closes when its command was accepted (then `done`), and stays with the refusal when not.
/** @param {Client} client @param {FormDialog} form */
export function formDialog(client, { title, key, submit, fields, command, done }) {
    const { words } = client;
    const form = element('form', { method: 'dialog', class: 'form' });
    const dialog = element('dialog', { 'aria-label': title }, form);
    const close = () => dialog.close();
    const accepted = (answer) => {
        close();
        done?.(answer);
    };
    client.presses.dismiss(key);
    const send = press(
        client,
        { key, label: submit, look: 'strong', done: accepted, command: () => (form.reportValidity() ? command() : null) },
    );
    form.append(
        element('h2', {}, title),
        ...fields.filter(Boolean),
        element('p', { class: 'buttons' }, send, element('button', { type: 'button', on: { click: close } }, words.t('form.cancel'))),
    );
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        send.querySelector('button')?.click();
    });
    return openDialog(dialog);
}
