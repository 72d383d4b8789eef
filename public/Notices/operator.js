import { noticeForm } from './notice-form.js';
import { noticeList } from './notice-list.js';

export const panels = [
    { slot: 'floor', order: 70, make: (client) => noticeForm(client) },
    { slot: 'ceremony', order: 60, make: noticeList },
];
