import { element } from './element.js';
import { fetchList, folded } from '../client/lists.js';
import { fill } from './kept.js';
import { limits } from '../client/limits.js';

/// What is found by the words of a field, over several lists at once. A feature brings, as `finds` `[{order, part}]`, a module (`later`) that exports `found`:
/// - `lists`: the lists that it reads, its rows from the first of them
/// - `name(client, row)`, and `more(client, row, lists)`: further texts by which a row is found; whose name is found stands first
/// - `row(client, row, list)`: the row with what can be done; `list` as a whole list gives it, with all `lists`
/** @param {Client} client @param {{order: number, part: (use: (module: any) => void) => void}[]} finds */
export function findResults(client, finds, wanted, close) {
    const { words } = client;
    const status = element('p', { class: 'facts', role: 'status' }, words.t('list.loading'));
    const rows = element('ul', { class: 'rows' });
    const button = element('button', { type: 'button', on: { click: close } }, words.t('list.close'));
    const node = element('section', { class: 'found', 'aria-label': words.t('find.found') }, element('div', { class: 'found-head' }, status, button), element('div', { class: 'scroll' }, rows));
    const kinds = [];
    let lists = null;
    const draw = () => {
        if (lists === null) return;
        const all = kinds.flatMap((found) => match(client, found, lists, folded(wanted().trim())));
        // A stable sort keeps the features' order.
        const shown = all.sort((a, b) => a.rank - b.rank).slice(0, limits.foundRows);
        const left = all.length - shown.length;
        status.textContent = [words.t('find.count', { count: all.length }), left > 0 && words.t('find.more')].filter(Boolean).join(' ');
        fill(rows, () => shown.map(({ found, row }) => found.row(client, row, { ...lists[found.lists[0]], lists, reload: load })));
    };
    const load = async () => {
        const names = [...new Set(kinds.flatMap((found) => found.lists))];
        try {
            const read = await Promise.all(names.map((name) => fetchList(client, name)));
            lists = Object.fromEntries(names.map((name, index) => [name, read[index]]));
            draw();
        } catch {
            status.textContent = words.t('list.failed');
        }
    };
    Promise.all([...finds].sort((a, b) => a.order - b.order).map(({ part }) => new Promise((done) => part(done)))).then((modules) => {
        kinds.push(...modules.map(({ found }) => found));
        load();
    });
    node.addEventListener('search', draw);
    // Whose line it says, for example, moves on while it stands there.
    client.watchers.onChange(node, draw);
    return node;
}

function match(client, found, lists, text) {
    return lists[found.lists[0]].rows.flatMap((row) => {
        const [name, more] = [[found.name(client, row)], found.more(client, row, lists)].map((texts) => folded(texts.flat().filter(Boolean).join(' ')));
        if (name.includes(text)) return [{ found, row, rank: name.startsWith(text) ? 0 : 1 }];
        return more.includes(text) ? [{ found, row, rank: 2 }] : [];
    });
}
