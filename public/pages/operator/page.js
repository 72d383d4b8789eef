import { startPage } from '../../elements/page.js';
import { tabbedColumns } from '../../elements/tabs.js';

function layout(page) {
    const { words } = page.client;
    const names = { venues: words.t('tabs.venues'), floor: words.t('tabs.floor'), ceremony: words.t('tabs.ceremony') };
    const columns = Object.entries(names).map(([slot, name]) => ({ name, mark: () => page.mark(slot), nodes: page.fill(slot) }));
    return [page.fill('head'), tabbedColumns(page.client, columns), page.fill('floating')];
}

export const start = (modules) => startPage({ roles: ['operator'], layout }, modules);
