import { element } from './element.js';
import { openDialog } from './dialog.js';
import { fetchList, folded } from '../client/lists.js';
import { fill } from './kept.js';

/// A list in a dialog of its own, all of it, with a field to find a row. `row(one, {rows, seq, reload})` → the row; `find(one)` → the
/// texts that it is found by. It is fetched anew after each step that it offers.
/** @param {Client} client */
export function wholeList(client, { title, name, row, find }) {
    const { words } = client;
    let held = { rows: [], seq: 0 };
    const label = words.t('list.find');
    const found = element('input', { type: 'search', 'aria-label': label, placeholder: label, autocomplete: 'off' });
    const status = element('p', { class: 'facts', role: 'status' }, words.t('list.loading'));
    const list = element('ul', { class: 'rows' });
    const draw = () => {
        const wanted = folded(found.value.trim());
        const { rows } = held;
        const shown = rows.filter((one) => folded(find(one).filter(Boolean).join(' ')).includes(wanted));
        status.textContent = words.t('list.shown', { shown: shown.length, all: rows.length });
        fill(list, () => shown.map((one) => row(one, { ...held, reload: load })));
    };
    const load = async () => {
        try {
            held = await fetchList(client, name);
            draw();
        } catch {
            status.textContent = words.t('list.failed');
        }
    };
    const dialog = element('dialog', { class: 'whole-list', 'aria-label': title });
    const button = (name, click) => element('button', { type: 'button', on: { click } }, words.t(name));
    dialog.append(
        element('h2', {}, title),
        element('div', { class: 'line' }, found, button('list.reload', load)),
        status,
        element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title }, list),
        element('p', { class: 'buttons' }, button('list.close', () => dialog.close())),
    );
    found.addEventListener('input', draw);
    load();
    return openDialog(dialog);
}
