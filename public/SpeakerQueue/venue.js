import { later, latePanel } from '../elements/later.js';
import { ownSpeeches } from './own-turns.js';

const requests = later(() => import('./own-requests.js'));

export const appointments = [ownSpeeches];

export const panels = [{ slot: 'now', order: 240, make: (client) => latePanel(client, requests, ({ requestDesk }) => requestDesk(client, { named: true })) }];
