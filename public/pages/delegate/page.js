import { followPanels } from '../../Conference/follow-panels.js';
import { requestDesk } from '../../SpeakerQueue/own-requests.js';
import { signingsLater, signingsNow } from '../../Pledges/signings.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['delegate'], build: (seat) => followPanels(seat, { first: [signingsNow(seat)], beside: [...signingsLater(seat), tallyCard(seat), requestDesk(seat)] }) });
