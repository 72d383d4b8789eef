import { connection, connectionLine } from '../Venues/connection.js';
import { connectedDelegates } from './delegates.js';
import { element } from '../elements/element.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { live } from '../elements/live.js';
import { openList } from '../elements/open-list.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { venueName } from '../Agenda/who.js';

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
        delegates(client),
    );
}

/// The signatories are many and stand in no view: how many are there now, and the whole list to find one in.
function delegates(client) {
    const { words } = client;
    const open = () => openList(client, {
        title: words.t('access.delegates'),
        name: 'delegates',
        find: ({ name, venue }) => [name, venueName(client, venue)?.words],
        row: (one, { reload }) => participantRow(client, 'delegate', one.id, one, reload),
    });
    return live(client, element('p', { class: 'buttons' }), () => connectedDelegates(client), (count) => [
        element('span', { class: 'facts' }, words.t('access.delegates-connected', { count })),
        element('button', { type: 'button', key: 'delegates/all', 'data-press': 'delegates/all', on: { click: open } }, words.t('access.delegates-all')),
    ]);
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

function participantRow(client, role, person, { name, venue, generation }, done) {
    const { words } = client;
    const place = venueName(client, venue)?.words;
    const line = role === 'delegate' ? [place && `${place} · `, connectionLine(client, connection(client, `delegate/${person}`))] : [];
    return element(
        'li',
        { class: 'row', key: `participant/${role}/${person}` },
        element('span', { class: 'row-name' }, name, illustrative(client, `person/${person}`), element('small', {}, words.t('access.generation', { generation }))),
        line.some(Boolean) && element('span', { class: 'facts' }, line),
        press(client, {
            key: `access.revoke/${role}/${person}`,
            label: words.t('access.revoke'),
            look: 'danger',
            ask: words.t('access.revoke-ask', { name }),
            command: () => ({ op: 'access.revoke', arg: { role, person } }),
            done,
        }),
    );
}
