import { isOver } from '../Agenda/items.js';

/// A node that goes out of sight when the conference is over, because what it offers is then refused; an end that is undone brings it back.
export function whileOn(client, node) {
    const show = () => {
        node.hidden = isOver(client.state);
    };
    client.watchers.onChange(node, show);
    show();
    return node;
}
