import { columns, startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['venue'], layout: (page) => columns(page, ['now', 'lists']), traits: { forecasts: true } }, modules);
