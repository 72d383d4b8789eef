import { element } from './element.js';

/// Columns that stand side by side where there is room; on a phone one of them at a time, chosen above. `[{name, mark, nodes}]`; `mark()` → a
/// short word beside the name while something in that column waits. The choice outlives a change of the language.
let chosen = 0;

/** @param {Client} client */
export function tabbedColumns(client, columns) {
    const made = columns.map(({ nodes }) => element('div', { class: 'column' }, nodes));
    const buttons = columns.map((_, index) => element('button', { type: 'button', on: { click: () => pressed(index) } }));
    const choose = (index) => {
        chosen = index;
        for (const [at, column] of made.entries()) column.classList.toggle('chosen', at === index);
        for (const [at, button] of buttons.entries()) button.setAttribute('aria-pressed', String(at === index));
    };
    /// What stands in a column that was out of sight may have to be moved into it.
    const pressed = (index) => {
        choose(index);
        client.watchers.changed();
    };
    const nav = element('nav', { class: 'tabs', 'aria-label': client.words.t('tabs') }, buttons);
    const name = () => {
        for (const [at, { name: label, mark }] of columns.entries()) {
            const text = [label, mark?.()].filter(Boolean).join(' · ');
            if (buttons[at].textContent !== text) buttons[at].textContent = text;
        }
    };
    client.watchers.follow(nav, name);
    choose(chosen);
    return [nav, element('div', { class: 'columns tabbed' }, made)];
}
