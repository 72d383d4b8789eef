import { roundsPanel } from './rounds-panel.js';

export const panels = [{ slot: 'now', order: 40, make: (client) => roundsPanel(client) }];
