import { noticeForm } from './notice-form.js';
import { noticeList } from './notice-list.js';

export const panels = [
    { slot: 'tools', order: 50, make: (client) => noticeForm(client) },
    { slot: 'tools', order: 60, make: noticeList },
];
