import { agendaDesk } from '../../Agenda/agenda-desk.js';
import { answersDesk } from '../../Pledges/answers-desk.js';
import { conferenceDesk } from '../../Conference/conference-desk.js';
import { conferenceHead } from '../../Conference/conference-head.js';
import { currentItemCard } from '../../Agenda/current-item.js';
import { element } from '../../elements/element.js';
import { noticeArrivals } from '../../Notices/arrivals.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { noticeList } from '../../Notices/notice-list.js';
import { participantList } from '../../Access/participant-list.js';
import { screensDesk } from '../../Stage/screens-desk.js';
import { speakersDesk } from '../../SpeakerQueue/speakers-desk.js';
import { stageDesk } from '../../Stage/stage-desk.js';
import { startPage } from '../../elements/page.js';
import { undoList } from '../../Steps/undo-list.js';
import { venueGrid } from '../../Venues/venue-grid.js';

function build(seat) {
    return [
        conferenceHead(seat, { drift: true }),
        element(
            'div',
            { class: 'columns' },
            element(
                'div',
                { class: 'column' },
                venueGrid(seat),
                currentItemCard(seat, { clockAlways: true, timers: ['item'] }),
                conferenceDesk(seat),
                participantList(seat),
            ),
            element('div', { class: 'column' }, speakersDesk(seat), stageDesk(seat, 'main'), stageDesk(seat, 'overlay'), screensDesk(seat), noticeForm(seat)),
            element('div', { class: 'column' }, agendaDesk(seat), answersDesk(seat), undoList(seat), noticeList(seat)),
        ),
        noticeArrivals(seat),
    ];
}

startPage({ roles: ['operator'], build });
