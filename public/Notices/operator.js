import { later, latePanel } from '../elements/later.js';

const form = later(() => import('./notice-form.js'));
const list = later(() => import('./notice-list.js'));

export const panels = [
    { slot: 'people', order: 75, make: (client) => latePanel(client, form, ({ noticeForm }) => noticeForm(client)) },
    { slot: 'ceremony', order: 60, make: (client) => latePanel(client, list, ({ noticeList }) => noticeList(client)) },
];
