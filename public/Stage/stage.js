import { deviceOrders } from './device.js';
import { fullScreenButton, listenForFullScreen } from './full-screen.js';
import { plainScenes } from './plain-scenes.js';
import { screen } from './screen.js';

export const panels = [
    { slot: 'screen', order: 10, make: screen },
    { slot: 'screen', order: 20, make: (client) => deviceOrders(client) },
    { slot: 'screen', order: 30, make: fullScreenButton },
];
export const once = [listenForFullScreen];
export const scenes = plainScenes;
