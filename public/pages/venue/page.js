import { followPanels } from '../../Conference/follow-panels.js';
import { ownVenue } from '../../Venues/own-venue.js';
import { startPage } from '../../elements/page.js';

startPage({ roles: ['venue'], build: (seat) => followPanels(seat, { forecasts: true, beside: [ownVenue(seat)] }) });
