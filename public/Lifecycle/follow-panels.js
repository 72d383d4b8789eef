import { agendaList } from '../Agenda/agenda-list.js';
import { conferenceHead } from './conference-head.js';
import { currentItemCard, nextItemCard } from '../Agenda/current-item.js';
import { currentSpeaker } from '../SpeakerQueue/current-speaker.js';
import { element } from '../elements/element.js';
import { honouredCard } from '../Awards/honoured-card.js';
import { noticeArrivals } from '../Notices/arrivals.js';
import { noticeList } from '../Notices/notice-list.js';
import { panel } from '../elements/panel.js';
import { speakerList } from '../SpeakerQueue/speaker-list.js';

/// What everyone who follows the conference sees, on a phone as on a venue's screen: what is on, who speaks, what comes next, the
/// clock, the list of speakers, notices, the run of show. `first` is what a role has to do now, `beside` and `below` take its other panels; `staff` sees clocks in quiet items and forecasts.
export function followPanels(client, { staff = false, forecasts = staff, first = [], beside = [], below = [] } = {}) {
    const { words } = client;
    const programme = panel(
        words.t('agenda.list'),
        {},
        agendaList(client, { forecasts }),
    );
    return [
        conferenceHead(client, { drift: staff }),
        element(
            'div',
            { class: 'columns' },
            element(
                'div',
                { class: 'column' },
                ...first,
                currentItemCard(client, { clockAlways: staff, timers: ['item'], below: [currentSpeaker(client, { clockAlways: staff })] }),
                honouredCard(client),
                nextItemCard(client),
                ...beside,
                noticeList(client),
                ...below,
            ),
            element('div', { class: 'column' }, speakerList(client), programme),
        ),
        noticeArrivals(client),
    ];
}
