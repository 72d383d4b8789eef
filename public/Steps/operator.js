import { later, latePanel } from '../elements/later.js';

const list = later(() => import('./undo-list.js'));

export const panels = [{ slot: 'ceremony', order: 50, make: (client) => latePanel(client, list, ({ undoList }) => undoList(client)) }];
