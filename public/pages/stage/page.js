import { keepAwake } from '../../elements/awake.js';
import { startPage } from '../../elements/page.js';

export const start = (modules) => startPage({ roles: ['screen'], layout: (page) => page.fill('screen'), once: [keepAwake] }, modules);
