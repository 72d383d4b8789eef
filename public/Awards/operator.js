import { awardsDesk } from './awards-desk.js';

export const panels = [{ slot: 'ceremony', order: 30, make: awardsDesk }];
