import { recipientRow } from './recipient-row.js';

/// Everybody who is honoured, with what is asked for in a hurry on one press each: absent, here after all, the name put right.
export const found = {
    lists: ['recipients'],
    name: (_, { name }) => name,
    more: (client, { decidedName, representative, proxy }) => [decidedName, representative, proxy?.name],
    row: (client, recipient, list) => recipientRow(client, recipient, { list, isQuick: true, award: client.words.text(client.state.get(`award/${recipient.award}`)?.name).words }),
};
