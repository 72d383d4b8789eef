import { cueCard } from './cue-card.js';

export const panels = [{ slot: 'glance', order: 20, make: (client) => cueCard(client) }];
