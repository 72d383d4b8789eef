import { conferenceHead } from './conference-head.js';
import { later, latePanel } from '../elements/later.js';
import { lifecycleDesk } from './lifecycle-desk.js';

const files = later(() => import('./files-aside.js'));
const papers = later(() => import('./papers-desk.js'));

export const panels = [
    { slot: 'head', order: 10, make: (client) => conferenceHead(client, { drift: true, heading: 'h1' }) },
    { slot: 'venues', order: 10, make: (client) => latePanel(client, files, ({ filesAside }) => filesAside(client)) },
    { slot: 'people', order: 70, make: lifecycleDesk },
    { slot: 'people', order: 72, make: (client) => latePanel(client, papers, ({ papersDesk }) => papersDesk(client)) },
];
