import { ownRound } from './own-round.js';

export const panels = [{ slot: 'now', order: 10, make: ownRound }];
