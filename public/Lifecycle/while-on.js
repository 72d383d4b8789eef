import { hiddenWhile } from '../elements/live.js';
import { isOver } from '../Agenda/items.js';

/// A node that goes out of sight when the conference is over, because what it offers is then refused; an end that is undone brings it back.
/** @param {Client} client */
export function whileOn(client, node) {
    return hiddenWhile(client, node, () => isOver(client.state));
}
