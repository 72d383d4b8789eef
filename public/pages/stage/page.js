import { deviceOrders } from '../../Stage/device.js';
import { screen } from '../../Stage/screen.js';
import { startPage } from '../../elements/page.js';

startPage({ roles: ['screen'], build: (client) => [screen(client), deviceOrders(client)] });
