import { signHere } from './sign-here.js';

export const panels = [{ slot: 'now', order: 20, make: signHere }];
