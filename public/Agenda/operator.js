import { agendaDesk } from './agenda-desk.js';
import { currentItemCard } from './current-item.js';

export const panels = [
    { slot: 'floor', order: 10, make: (client) => currentItemCard(client, { clockAlways: true, heading: 'h2' }) },
    { slot: 'ceremony', order: 10, make: agendaDesk },
];
