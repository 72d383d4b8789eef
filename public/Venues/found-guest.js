import { guestRow } from './guest-row.js';

/// The guests who are welcomed by name.
export const found = {
    lists: ['guests'],
    name: (_, { name }) => name,
    more: (_, { title, substitute }) => [title?.vi, title?.en, substitute?.name],
    row: (client, guest, { reload }) => guestRow(client, guest, { shown: 'found', place: true, done: reload }),
};
