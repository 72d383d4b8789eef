import { pledgeDesk } from './pledge-desk.js';

export const panels = [{ slot: 'now', order: 30, make: pledgeDesk }];
