import { mainScreen } from './stage-desk.js';

export const panels = [{ slot: 'tools', order: 10, make: (client) => mainScreen(client) }];
