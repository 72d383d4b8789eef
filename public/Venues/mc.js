import { rollcallPanel } from './rollcall-panel.js';

export const panels = [{ slot: 'now', order: 20, make: (client) => rollcallPanel(client, { onlyWhenOn: true }) }];
