import { answersDesk } from './answers-desk.js';

export const panels = [{ slot: 'ceremony', order: 20, make: answersDesk }];
