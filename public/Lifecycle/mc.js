import { clockStrip } from './clock-strip.js';
import { later, latePanel } from '../elements/later.js';

const desk = later(() => import('./lifecycle-desk.js'));

export const panels = [
    { slot: 'head', order: 10, make: clockStrip },
    { slot: 'tools', order: 40, make: (client) => latePanel(client, desk, ({ lifecycleDesk }) => lifecycleDesk(client)) },
];
