import { cueCard } from './cue-card.js';
import { listenForCueKeys } from './cue-keys.js';

export const panels = [{ slot: 'now', order: 10, make: cueCard }];
export const once = [listenForCueKeys];
