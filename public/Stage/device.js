import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';

/// What a technician asks of this device: to show its name, to reload. Both are counters, and only a rise that this page lived
/// through counts, so that a reload is not repeated by what it finds afterwards.
/** @param {Client} client */
export function deviceOrders(client, { reload = () => location.reload() } = {}) {
    const node = element('div', { class: 'device', role: 'status' });
    let before = null;
    const show = () => {
        const person = client.who?.person;
        const now = person && client.state.get(`screen/${person}`);
        if (!now) return;
        const was = before;
        before = { identified: now.identified, reloads: now.reloads };
        if (was === null) return;
        if (now.reloads > was.reloads) return reload();
        if (now.identified > was.identified) showName(client, node, person, now);
    };
    client.watchers.onChange(node, show);
    return node;
}

function showName(client, node, person, { shows }) {
    const name = element('div', { class: 'device-name' }, client.who.name ?? person, element('small', {}, client.words.t(`stage.${shows}`)));
    node.replaceChildren(name);
    setTimeout(() => name.remove(), limits.identifyMs);
}
