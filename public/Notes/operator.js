import { later, latePanel } from '../elements/later.js';

const part = later(() => import('./notes-desk.js'));

export const panels = [{ slot: 'ceremony', order: 40, make: (client) => latePanel(client, part, ({ notesDesk }) => notesDesk(client)) }];
