import { columns, startPage } from '../../elements/page.js';
import { keepAwake } from '../../elements/awake.js';

export const start = (modules) => startPage({ roles: ['mc'], layout: (page) => columns(page, ['now', 'lists', 'tools']), once: [keepAwake] }, modules);
