import { followPanels } from '../../Conference/follow-panels.js';
import { startPage } from '../../elements/page.js';

startPage({ roles: ['delegate'], build: (seat) => followPanels(seat) });
