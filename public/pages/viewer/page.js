import { followPanels } from '../../Conference/follow-panels.js';
import { startPage } from '../../elements/page.js';

startPage({ roles: ['viewer'], build: (seat) => followPanels(seat) });
