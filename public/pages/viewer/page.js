import { followPanels } from '../../Lifecycle/follow-panels.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['viewer'], build: (client) => followPanels(client, { beside: [tallyCard(client)] }) });
