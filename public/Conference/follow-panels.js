import { agendaList } from '../Agenda/agenda-list.js';
import { conferenceHead } from './conference-head.js';
import { currentItemCard, nextItemCard } from '../Agenda/current-item.js';
import { element } from '../elements/element.js';
import { noticeArrivals } from '../Notices/arrivals.js';
import { noticeList } from '../Notices/notice-list.js';
import { panel } from '../elements/panel.js';

/// What everyone who follows the conference sees, on a phone as on a venue's screen: what is on, what comes next, the clock,
/// notices, the run of show. `beside` and `below` take a role's own panels; `staff` sees clocks in quiet items and forecasts.
export function followPanels(seat, { staff = false, forecasts = staff, beside = [], below = [] } = {}) {
    const { words } = seat;
    const programme = panel(
        words.t('agenda.list'),
        {},
        agendaList(seat, { forecasts }),
    );
    return [
        conferenceHead(seat, { drift: staff }),
        element(
            'div',
            { class: 'columns' },
            element(
                'div',
                { class: 'column' },
                currentItemCard(seat, { clockAlways: staff }),
                nextItemCard(seat),
                ...beside,
                noticeList(seat),
                ...below,
            ),
            element('div', { class: 'column' }, programme),
        ),
        noticeArrivals(seat),
    ];
}
