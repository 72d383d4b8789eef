import { press } from '../elements/press.js';

/// The knife that cuts a leaked link. The links themselves are never sent to a page: they are printed where the server runs.
/** @param {Client} client @param {{role: string, person: string, name: string, label?: string, done?: () => unknown}} link */
export function revokePress(client, { role, person, name, label, done }) {
    const { words } = client;
    return press(client, {
        key: `access.revoke/${role}/${person}`,
        label: label ?? words.t('access.revoke'),
        look: 'danger',
        ask: words.t('access.revoke-ask', { name }),
        command: () => ({ op: 'access.revoke', arg: { role, person } }),
        done,
    });
}
