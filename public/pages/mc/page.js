import { columns } from '../../elements/columns.js';
import { startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['mc'], layout: (page) => columns(page, ['now', 'lists', 'tools']) }, modules);
