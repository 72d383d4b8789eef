import { cueCard } from './cue-card.js';

export const panels = [{ slot: 'now', order: 10, make: (client) => cueCard(client) }];
