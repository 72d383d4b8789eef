import { later, latePanel } from '../elements/later.js';
import { mainScreen } from './stage-desk.js';

const pictures = later(() => import('./walls.js'));

export const panels = [{ slot: 'now', order: 5, make: (client) => mainScreen(client, latePanel(client, pictures, ({ walls }) => walls(client))) }];
