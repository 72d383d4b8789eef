import { agendaDesk } from '../../Agenda/agenda-desk.js';
import { conferenceDesk } from '../../Conference/conference-desk.js';
import { conferenceHead } from '../../Conference/conference-head.js';
import { cueCard } from '../../Cue/cue-card.js';
import { currentItemCard } from '../../Agenda/current-item.js';
import { deskPanel } from '../../Desk/desk-panel.js';
import { element } from '../../elements/element.js';
import { extendDesk } from '../../Agenda/extend-desk.js';
import { floorDesk } from '../../SpeakerQueue/floor-desk.js';
import { holdPress } from '../../Stage/hold-press.js';
import { listenForCueKeys } from '../../Cue/cue-keys.js';
import { messageForm, stageState } from '../../Stage/stage-desk.js';
import { noticeArrivals } from '../../Notices/arrivals.js';
import { noticeForm } from '../../Notices/notice-form.js';
import { noticeList } from '../../Notices/notice-list.js';
import { panel } from '../../elements/panel.js';
import { pledgeDesk } from '../../Pledges/pledge-desk.js';
import { rollcallPanel } from '../../Venues/rollcall-panel.js';
import { roundsPanel } from '../../Awards/rounds-panel.js';
import { speakersDesk } from '../../SpeakerQueue/speakers-desk.js';
import { startPage } from '../../elements/page.js';
import { undoList } from '../../Steps/undo-list.js';

function build(seat) {
    const { words } = seat;
    const hold = panel(
        words.t('stage.main'),
        {},
        stageState(seat, 'main'),
        element('p', { class: 'buttons' }, holdPress(seat, 'main')),
        messageForm(seat, 'main'),
    );
    return [
        conferenceHead(seat, { drift: true }),
        element(
            'div',
            { class: 'columns' },
            element(
                'div',
                { class: 'column' },
                cueCard(seat),
                rollcallPanel(seat, { onlyWhenOn: true }),
                pledgeDesk(seat),
                roundsPanel(seat),
                currentItemCard(seat, { clockAlways: true, timers: ['item'], below: [extendDesk(seat)] }),
                floorDesk(seat),
            ),
            element('div', { class: 'column' }, agendaDesk(seat), speakersDesk(seat)),
            element('div', { class: 'column' }, hold, undoList(seat), deskPanel(seat), conferenceDesk(seat), noticeForm(seat), noticeList(seat)),
        ),
        noticeArrivals(seat),
    ];
}

listenForCueKeys();
startPage({ roles: ['mc'], build });
