import { later, latePanel } from '../elements/later.js';

const part = later(() => import('./own-count.js'));

export const panels = [{ slot: 'vote', order: 10, make: (client) => latePanel(client, part, ({ ownCount }) => ownCount(client)) }];
