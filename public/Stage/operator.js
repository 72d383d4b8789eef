import { hallBar, hallMessage } from './hall-bar.js';
import { later, latePanel } from '../elements/later.js';
import { screensDesk } from './screens-desk.js';
import { lecternDesk, stageDesk } from './stage-desk.js';

const replay = later(() => import('./replay-desk.js'));

export const panels = [
    { slot: 'bar', order: 10, make: hallBar },
    { slot: 'lines', order: 10, make: hallMessage },
    { slot: 'floor', order: 40, make: (client, page) => stageDesk(client, 'main', page.brought('scenes'), { hasMessage: false }) },
    { slot: 'floor', order: 50, make: (client, page) => stageDesk(client, 'overlay', page.brought('scenes')) },
    { slot: 'floor', order: 55, make: (client) => lecternDesk(client) },
    { slot: 'people', order: 80, make: screensDesk },
    { slot: 'people', order: 90, make: (client) => latePanel(client, replay, ({ replayDesk }) => replayDesk(client)) },
];
export const scenes = [
    { kind: 'title', order: 10 },
    { kind: 'anthem', order: 20, isOfItem: true },
    { kind: 'silence', order: 30, isOfItem: true },
    { kind: 'item', order: 40, isOfItem: true },
    { kind: 'video', order: 60, isOfItem: true },
    { kind: 'break', order: 100, isOfItem: true },
    { kind: 'paused', order: 105 },
    { kind: 'message', order: 110 },
    { kind: 'emblem', order: 120 },
];
