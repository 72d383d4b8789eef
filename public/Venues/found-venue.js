import { chooseVenue } from './chosen-venue.js';
import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { noticeButton } from '../Notices/notice-button.js';

/// The venues: a press opens what is known of it and can be done.
export const found = {
    lists: ['venues'],
    name: (_, { name }) => [name.vi, name.en],
    more: (_, { leader }) => [leader?.name],
    row: (client, venue) => element(
        'li',
        { class: 'row found-row', key: `found/venue/${venue.id}`, 'data-found': `venue/${venue.id}` },
        said(client, 'span', { class: 'row-name' }, venue.name),
        element('span', { class: 'facts' }, connectionLine(client, connection(client, `venue/${venue.id}`, venue))),
        element(
            'span',
            { class: 'buttons' },
            element('button', { type: 'button', key: `found/${venue.id}/open`, on: { click: () => chooseVenue(client, venue.id) } }, client.words.t('venue.open')),
            noticeButton(client, `venue/${venue.id}`, client.words.text(venue.name).words),
        ),
    ),
};
