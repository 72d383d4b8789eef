import { columns, startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['chair'], layout: (page) => columns(page, ['now', 'lists']), traits: { isStaff: true, forecasts: true } }, modules);
