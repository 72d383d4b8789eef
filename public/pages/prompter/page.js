import { keepAwake } from '../../elements/awake.js';
import { startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['mc'], layout: (page) => page.fill('script'), once: [keepAwake] }, modules);
