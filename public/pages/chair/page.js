import { followPanels } from '../../Lifecycle/follow-panels.js';
import { helpCalls } from '../../Venues/help-calls.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { startPage } from '../../elements/page.js';
import { tallyCard } from '../../Pledges/tally.js';
import { venueBoard } from '../../Venues/venue-board.js';

startPage({
    roles: ['chair'],
    build: (client) => followPanels(client, { staff: true, beside: [tallyCard(client), noticeForm(client, { to: 'podium' })], below: [helpCalls(client), venueBoard(client)] }),
});
