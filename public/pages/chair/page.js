import { followPanels } from '../../Conference/follow-panels.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { startPage } from '../../elements/page.js';
import { venueGrid } from '../../Venues/venue-grid.js';

startPage({
    roles: ['chair'],
    build: (seat) => followPanels(seat, { staff: true, beside: [noticeForm(seat, { to: 'podium' })], below: [venueGrid(seat)] }),
});
