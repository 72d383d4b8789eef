import { element } from '../elements/element.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';

const roles = ['mc', 'operator', 'chair', 'venue', 'screen', 'viewer'];

/// Who has a link, by role, and the knife that cuts a leaked one. The links themselves are never sent to a page: they are
/// printed where the server runs.
/** @param {Client} client */
export function participantList(client) {
    const { words, state } = client;
    const read = () => roles.map((role) => [role, state.all(`participant/${role}/`)]).filter(([, people]) => people.length > 0);
    const body = live(client, element('div', {}), read, (groups) => groups.map(([role, people]) => roleGroup(client, role, people)));
    return panel(
        words.t('access.title'),
        {},
        element('p', { class: 'facts' }, words.t('access.links')),
        body,
    );
}

function roleGroup(client, role, people) {
    const { words } = client;
    return element(
        'details',
        { class: 'role-group', key: `role/${role}` },
        element('summary', {}, `${words.known('role', role)} (${people.length})`),
        element('ul', { class: 'rows' }, people.map(([person, one]) => participantRow(client, role, person, one))),
    );
}

function participantRow(client, role, person, { name, generation }) {
    const { words } = client;
    return element(
        'li',
        { class: 'row', key: `participant/${role}/${person}` },
        element('span', { class: 'row-name' }, name, illustrative(client, `person/${person}`), element('small', {}, words.t('access.generation', { generation }))),
        press(client, {
            key: `access.revoke/${role}/${person}`,
            label: words.t('access.revoke'),
            look: 'danger',
            ask: words.t('access.revoke-ask', { name }),
            command: () => ({ op: 'access.revoke', arg: { role, person } }),
        }),
    );
}
