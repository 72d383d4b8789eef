import { deviceOrders } from './device.js';
import { fullScreenButton, listenForFullScreen } from './full-screen.js';
import { plainScenes } from './plain-scenes.js';
import { screen } from './screen.js';
import { tellPainting } from './painting.js';

export const panels = [
    { slot: 'screen', order: 10, make: screen },
    { slot: 'screen', order: 20, make: (client) => deviceOrders(client) },
    { slot: 'screen', order: 30, make: fullScreenButton },
    { slot: 'screen', order: 40, make: tellPainting },
];
export const once = [listenForFullScreen];
export const scenes = plainScenes;
