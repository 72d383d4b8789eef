import { noticeArrivals } from './arrivals.js';

export const panels = [{ slot: 'floating', order: 10, make: noticeArrivals }];
