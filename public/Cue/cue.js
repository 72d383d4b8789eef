import { listenForCueKeys } from './cue-keys.js';

export const once = [listenForCueKeys];
