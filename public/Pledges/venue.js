import { ownSignings } from './own-turns.js';
import { signHere } from './sign-here.js';

export const appointments = [ownSignings];

export const panels = [{ slot: 'now', order: 20, make: signHere }];
