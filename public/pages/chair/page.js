import { followPanels } from '../../Conference/follow-panels.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';
import { venueGrid } from '../../Venues/venue-grid.js';

startPage({
    roles: ['chair'],
    build: (seat) => followPanels(seat, { staff: true, beside: [tallyCard(seat), noticeForm(seat, { to: 'podium' })], below: [venueGrid(seat)] }),
});
