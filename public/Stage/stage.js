import { deviceOrders } from './device.js';
import { plainScenes } from './plain-scenes.js';
import { screen } from './screen.js';

export const panels = [
    { slot: 'screen', order: 10, make: screen },
    { slot: 'screen', order: 20, make: (client) => deviceOrders(client) },
];
export const scenes = plainScenes;
