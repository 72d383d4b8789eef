import { agendaList, followCurrent } from './agenda-list.js';
import { currentItemCard, nextItemCard } from './current-item.js';
import { panel } from '../elements/panel.js';

export const panels = [
    { slot: 'now', order: 100, make: (client, page) => !page.hasGlance && currentItemCard(client, { clockAlways: page.isStaff, below: page.fill('current') }) },
    { slot: 'now', order: 120, make: (client, page) => !page.hasGlance && nextItemCard(client) },
    { slot: 'lists', order: 20, make: (client, { forecasts }) => panel(client.words.t('agenda.list'), {}, followCurrent(client, agendaList(client, { forecasts }))) },
];
