import { columns, startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['mc'], layout: (page) => columns(page, ['now', 'lists', 'tools']) }, modules);
