import { deskBar } from '../../elements/desk-bar.js';
import { listenForShortcuts } from '../../elements/shortcuts.js';
import { startPage } from '../../elements/page.js';
import { tabbedColumns } from '../../elements/tabs.js';

/// The bar never leaves the glass; the venues have the whole width below it, and then the columns of what is done now and then.
function layout(page) {
    const { words } = page.client;
    const names = { venues: words.t('tabs.venues'), floor: words.t('tabs.floor'), ceremony: words.t('tabs.ceremony'), people: words.t('tabs.people') };
    const columns = Object.entries(names).map(([slot, name]) => ({ name, mark: () => page.mark(slot), nodes: page.fill(slot) }));
    return [deskBar(page.fill('bar'), page.fill('lines')), page.fill('head'), tabbedColumns(page.client, columns), page.fill('floating')];
}

export const start = (modules) => startPage({ roles: ['operator'], layout, once: [listenForShortcuts] }, modules);
