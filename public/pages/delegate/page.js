import { followPanels } from '../../Lifecycle/follow-panels.js';
import { requestDesk } from '../../SpeakerQueue/own-requests.js';
import { signingsLater, signingsNow } from '../../Pledges/signings.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['delegate'], build: (client) => followPanels(client, { first: [signingsNow(client)], beside: [...signingsLater(client), tallyCard(client), requestDesk(client)] }) });
