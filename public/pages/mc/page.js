import { agendaDesk } from '../../Agenda/agenda-desk.js';
import { lifecycleDesk } from '../../Lifecycle/lifecycle-desk.js';
import { conferenceHead } from '../../Lifecycle/conference-head.js';
import { cueCard } from '../../Cue/cue-card.js';
import { currentItemCard } from '../../Agenda/current-item.js';
import { controlLockPanel } from '../../ControlLock/control-lock-panel.js';
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

function build(client) {
    const { words } = client;
    const hold = panel(
        words.t('stage.main'),
        {},
        stageState(client, 'main'),
        element('p', { class: 'buttons' }, holdPress(client, 'main')),
        messageForm(client, 'main'),
    );
    return [
        conferenceHead(client, { drift: true }),
        element(
            'div',
            { class: 'columns' },
            element(
                'div',
                { class: 'column' },
                cueCard(client),
                rollcallPanel(client, { onlyWhenOn: true }),
                pledgeDesk(client),
                roundsPanel(client),
                currentItemCard(client, { clockAlways: true, timers: ['item'], below: [extendDesk(client)] }),
                floorDesk(client),
            ),
            element('div', { class: 'column' }, agendaDesk(client), speakersDesk(client)),
            element('div', { class: 'column' }, hold, undoList(client), controlLockPanel(client), lifecycleDesk(client), noticeForm(client), noticeList(client)),
        ),
        noticeArrivals(client),
    ];
}

listenForCueKeys();
startPage({ roles: ['mc'], build });
