import { agendaDesk } from '../../Agenda/agenda-desk.js';
import { answersDesk } from '../../Pledges/answers-desk.js';
import { awardsDesk } from '../../Awards/awards-desk.js';
import { conferenceDesk } from '../../Conference/conference-desk.js';
import { conferenceHead } from '../../Conference/conference-head.js';
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
const files = later(() => import('../../Conference/files-aside.js'));
const guests = later(() => import('../../Venues/guests-desk.js'));
const notes = later(() => import('../../Notes/notes-desk.js'));
const participants = later(() => import('../../Access/participant-list.js'));

function build(seat) {
    const { words, state } = seat;
    const calls = () => state.get('venues')?.help > 0 && words.t('tabs.calls', { count: state.get('venues').help });
    const columns = [
        {
            name: words.t('tabs.venues'),
            mark: calls,
            nodes: [
                latePanel(seat, files, ({ filesAside }) => filesAside(seat)),
                latePanel(seat, clock, ({ clockDesk }) => clockDesk(seat)),
                helpCalls(seat, { steps: true }),
                venueBoard(seat, { steps: true }),
                rollcallPanel(seat, { steps: true }),
                latePanel(seat, guests, ({ guestsDesk }) => guestsDesk(seat)),
                conferenceDesk(seat),
                latePanel(seat, participants, ({ participantList }) => participantList(seat)),
            ],
        },
        {
            name: words.t('tabs.floor'),
            nodes: [
                currentItemCard(seat, { clockAlways: true, timers: ['item'], heading: 'h2' }),
                floorDesk(seat),
                speakersDesk(seat),
                stageDesk(seat, 'main'),
                stageDesk(seat, 'overlay'),
                screensDesk(seat),
                noticeForm(seat),
            ],
        },
        {
            name: words.t('tabs.ceremony'),
            nodes: [agendaDesk(seat), answersDesk(seat), awardsDesk(seat), latePanel(seat, notes, ({ notesDesk }) => notesDesk(seat)), undoList(seat), noticeList(seat)],
        },
    ];
    return [conferenceHead(seat, { drift: true, heading: 'h1' }), ...tabbedColumns(seat, columns), noticeArrivals(seat)];
}

startPage({ roles: ['operator'], build });
