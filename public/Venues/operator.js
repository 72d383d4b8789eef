import { helpCalls } from './help-calls.js';
import { later, latePanel } from '../elements/later.js';
import { rollcallPanel } from './rollcall-panel.js';
import { venueBoard } from './venue-board.js';

const guests = later(() => import('./guests-desk.js'));

export const panels = [
    { slot: 'venues', order: 30, make: (client) => helpCalls(client, { steps: true }) },
    { slot: 'venues', order: 40, make: (client) => venueBoard(client, { steps: true }) },
    { slot: 'venues', order: 50, make: (client) => rollcallPanel(client, { steps: true }) },
    { slot: 'venues', order: 60, make: (client) => latePanel(client, guests, ({ guestsDesk }) => guestsDesk(client)) },
];

/// Somebody calls for help, also while another column is in sight.
export const marks = [
    {
        slot: 'venues',
        mark: ({ state, words }) => state.get('venues')?.help > 0 && words.t('tabs.calls', { count: state.get('venues').help }),
    },
];

export const scenes = [{ kind: 'roll', order: 80, isOfItem: true }];
