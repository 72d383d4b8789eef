import { element } from './element.js';
import { later } from './later.js';
import { shortcut } from './shortcuts.js';

const results = later(() => import('./find-results.js'));

/// One field that finds people, links, venues, those who are honoured: whatever the features of the page bring as `finds` (see `find-results.js`). What is found stands below it, with what is
/// done most; it is no dialog, and leaves with Escape or a press elsewhere.
/** @param {Client} client @param {Page} page */
export function findField(client, page) {
    const { words } = client;
    const label = words.t('find.label');
    const field = element('input', { type: 'search', 'aria-label': label, placeholder: label, autocomplete: 'off' });
    const place = shortcut('/', element('div', { class: 'find' }, field));
    let found = null;
    const close = () => {
        field.value = '';
        found?.remove();
        found = null;
    };
    const open = () => results(({ findResults }) => {
        if (field.value.trim() === '') return close();
        found ??= findResults(client, page.brought('finds'), () => field.value, close);
        if (!found.isConnected) place.append(found);
        found.dispatchEvent(new Event('search'));
    });
    field.addEventListener('input', open);
    place.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'ArrowDown' && event.target === field) {
            event.preventDefault();
            found?.querySelector('li button, li summary')?.focus();
        }
    });
    addEventListener('pointerdown', ({ target }) => {
        if (found && target instanceof Element && !target.closest('.find, dialog')) close();
    });
    return place;
}
