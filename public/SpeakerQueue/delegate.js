import { requestDesk } from './own-requests.js';

export const panels = [{ slot: 'now', order: 240, make: (client) => requestDesk(client) }];
