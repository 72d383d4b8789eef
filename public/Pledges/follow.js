import { tallyCard } from './tally.js';

export const panels = [{ slot: 'now', order: 200, make: (client, { isStaff }) => tallyCard(client, { isStaff }) }];
