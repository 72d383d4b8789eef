import { recipientRow } from './recipient-row.js';
import { wholeList } from '../elements/whole-list.js';

/// Everybody who is honoured on this day: the view carries only those near the platform.
/** @param {Client} client */
export function wholeRecipients(client) {
    const { words, state } = client;
    const award = ({ award: id }) => words.text(state.get(`award/${id}`)?.name).words;
    wholeList(client, {
        title: words.t('recipient.all'),
        name: 'recipients',
        find: (recipient) => [recipient.name, recipient.decidedName, recipient.representative, recipient.proxy?.name, award(recipient)],
        row: (recipient, list) => recipientRow(client, recipient, { manage: true, list, award: award(recipient) }),
    });
}
