import { agendaDesk } from './agenda-desk.js';
import { currentItemCard } from './current-item.js';
import { extendDesk } from './extend-desk.js';

export const panels = [
    { slot: 'now', order: 50, make: (client) => currentItemCard(client, { hasClock: false, below: [extendDesk(client)] }) },
    { slot: 'lists', order: 10, make: agendaDesk },
];
