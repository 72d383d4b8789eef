import { cueCard } from './cue-card.js';
import { cueDesk } from './cue-desk.js';

export const panels = [{ slot: 'cue', order: 10, make: (client) => cueCard(client, cueDesk(client)) }];
