import { followPanels } from '../../Conference/follow-panels.js';
import { ownGuests } from '../../Venues/own-guests.js';
import { ownHelp } from '../../Venues/own-help.js';
import { ownRound } from '../../Awards/own-round.js';
import { ownVenue } from '../../Venues/own-venue.js';
import { requestDesk } from '../../SpeakerQueue/own-requests.js';
import { signHere } from '../../Pledges/sign-here.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';

startPage({ roles: ['venue'], build: (seat) => followPanels(seat, { forecasts: true, first: [ownRound(seat), signHere(seat)], beside: [tallyCard(seat), ownVenue(seat), ownHelp(seat), ownGuests(seat), requestDesk(seat, { named: true })] }) });
