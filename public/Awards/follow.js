import { honouredCard } from './honoured-card.js';

export const panels = [{ slot: 'now', order: 110, make: honouredCard }];
