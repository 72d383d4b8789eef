import { ownRound } from './own-round.js';

export const panels = [{ slot: 'sticky', order: 10, make: ownRound }];
