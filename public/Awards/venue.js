import { ownRound } from './own-round.js';
import { ownRounds } from './own-turns.js';

export const appointments = [ownRounds];

export const panels = [{ slot: 'sticky', order: 10, make: ownRound }];
