import { followPanels } from '../../Lifecycle/follow-panels.js';
import { ownGuests } from '../../Venues/own-guests.js';
import { ownHelp } from '../../Venues/own-help.js';
import { ownRound } from '../../Awards/own-round.js';
import { ownVenue } from '../../Venues/own-venue.js';
import { requestDesk } from '../../SpeakerQueue/own-requests.js';
import { signHere } from '../../Pledges/sign-here.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['venue'], build: (client) => followPanels(client, { forecasts: true, first: [ownRound(client), signHere(client)], beside: [tallyCard(client), ownVenue(client), ownHelp(client), ownGuests(client), requestDesk(client, { named: true })] }) });
