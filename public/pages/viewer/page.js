import { followPanels } from '../../Conference/follow-panels.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['viewer'], build: (seat) => followPanels(seat, { beside: [tallyCard(seat)] }) });
