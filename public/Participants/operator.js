import { later, latePanel } from '../elements/later.js';

const part = later(() => import('./participant-list.js'));

export const panels = [{ slot: 'venues', order: 80, make: (client) => latePanel(client, part, ({ participantList }) => participantList(client)) }];
