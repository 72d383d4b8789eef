import { later, latePanel } from '../elements/later.js';

const part = later(() => import('./clock-desk.js'));

export const panels = [{ slot: 'venues', order: 20, make: (client) => latePanel(client, part, ({ clockDesk }) => clockDesk(client)) }];
