import { noticeList } from './notice-list.js';

export const panels = [{ slot: 'now', order: 300, make: noticeList }];
