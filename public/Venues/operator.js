import { later, latePanel } from '../elements/later.js';
import { rollcallPanel } from './rollcall-panel.js';
import { troubleLine } from './trouble-line.js';
import { venueWall } from './venue-wall.js';

const guests = later(() => import('./guests-desk.js'));
const sheet = later(() => import('./venue-sheet.js'));

export const panels = [
    { slot: 'bar', order: 20, make: troubleLine },
    { slot: 'venues', order: 40, make: venueWall },
    { slot: 'people', order: 50, make: (client) => rollcallPanel(client, { steps: true }) },
    { slot: 'people', order: 60, make: (client) => latePanel(client, guests, ({ guestsDesk }) => guestsDesk(client)) },
    { slot: 'floating', order: 20, make: (client) => latePanel(client, sheet, ({ venueSheet }) => venueSheet(client)) },
];

/// Somebody calls for help, also while another column is in sight.
export const marks = [
    {
        slot: 'venues',
        mark: ({ state, words }) => state.get('venues')?.help > 0 && words.t('tabs.calls', { count: state.get('venues').help }),
    },
];

export const finds = [
    { order: 10, part: later(() => import('./found-venue.js')) },
    { order: 40, part: later(() => import('./found-guest.js')) },
];

export const scenes = [{ kind: 'roll', order: 80, isOfItem: true }];
