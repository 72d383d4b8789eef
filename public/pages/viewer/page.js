import { columns, startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['viewer'], layout: (page) => columns(page, ['now', 'lists']) }, modules);
