import { agendaDesk } from '../../Agenda/agenda-desk.js';
import { answersDesk } from '../../Pledges/answers-desk.js';
import { awardsDesk } from '../../Awards/awards-desk.js';
import { lifecycleDesk } from '../../Lifecycle/lifecycle-desk.js';
import { conferenceHead } from '../../Lifecycle/conference-head.js';
import { currentItemCard } from '../../Agenda/current-item.js';
import { floorDesk } from '../../SpeakerQueue/floor-desk.js';
import { helpCalls } from '../../Venues/help-calls.js';
import { later, latePanel } from '../../elements/later.js';
import { noticeArrivals } from '../../Notices/arrivals.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { noticeList } from '../../Notices/notice-list.js';
import { rollcallPanel } from '../../Venues/rollcall-panel.js';
import { screensDesk } from '../../Stage/screens-desk.js';
import { speakersDesk } from '../../SpeakerQueue/speakers-desk.js';
import { stageDesk } from '../../Stage/stage-desk.js';
import { startPage } from '../../elements/page.js';
import { tabbedColumns } from '../../elements/tabs.js';
import { undoList } from '../../Steps/undo-list.js';
import { venueBoard } from '../../Venues/venue-board.js';

const clock = later(() => import('../../Clock/clock-desk.js'));
const files = later(() => import('../../Lifecycle/files-aside.js'));
const guests = later(() => import('../../Venues/guests-desk.js'));
const notes = later(() => import('../../Notes/notes-desk.js'));
const participants = later(() => import('../../Participants/participant-list.js'));

function build(client) {
    const { words, state } = client;
    const calls = () => state.get('venues')?.help > 0 && words.t('tabs.calls', { count: state.get('venues').help });
    const columns = [
        {
            name: words.t('tabs.venues'),
            mark: calls,
            nodes: [
                latePanel(client, files, ({ filesAside }) => filesAside(client)),
                latePanel(client, clock, ({ clockDesk }) => clockDesk(client)),
                helpCalls(client, { steps: true }),
                venueBoard(client, { steps: true }),
                rollcallPanel(client, { steps: true }),
                latePanel(client, guests, ({ guestsDesk }) => guestsDesk(client)),
                lifecycleDesk(client),
                latePanel(client, participants, ({ participantList }) => participantList(client)),
            ],
        },
        {
            name: words.t('tabs.floor'),
            nodes: [
                currentItemCard(client, { clockAlways: true, timers: ['item'], heading: 'h2' }),
                floorDesk(client),
                speakersDesk(client),
                stageDesk(client, 'main'),
                stageDesk(client, 'overlay'),
                screensDesk(client),
                noticeForm(client),
            ],
        },
        {
            name: words.t('tabs.ceremony'),
            nodes: [agendaDesk(client), answersDesk(client), awardsDesk(client), latePanel(client, notes, ({ notesDesk }) => notesDesk(client)), undoList(client), noticeList(client)],
        },
    ];
    return [conferenceHead(client, { drift: true, heading: 'h1' }), ...tabbedColumns(client, columns), noticeArrivals(client)];
}

startPage({ roles: ['operator'], build });
