import { followPanels } from '../../Conference/follow-panels.js';
import { helpCalls } from '../../Venues/help-calls.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';
import { venueBoard } from '../../Venues/venue-board.js';

startPage({
    roles: ['chair'],
    build: (seat) => followPanels(seat, { staff: true, beside: [tallyCard(seat), noticeForm(seat, { to: 'podium' })], below: [helpCalls(seat), venueBoard(seat)] }),
});
