import { glance } from './glance.js';

export const panels = [{ slot: 'glance', order: 10, make: glance }];
