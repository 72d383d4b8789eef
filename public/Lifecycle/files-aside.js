import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { nameOf, reason } from '../client/refusal.js';

/// Files that the last start found changed and has not taken: what they would take back, by name, and the press that takes them. After the
/// opening only what they say otherwise, with the commands that would make it so. The list comes as presence: it is made of what this server
/// read when it was started, and stands in no journal.
/** @param {Client} client */
export function filesAside(client) {
    const { presence } = client;
    return live(client, element('div', { class: 'files-aside' }), () => presence.get('files') ?? null, (files) => [files?.isAside && list(client, files)]);
}

function list(client, { canTake, count, rows }) {
    const { words, state } = client;
    // Nothing would be lost by them: they wait because other servers serve with what the files were.
    const isBeside = canTake && count === 0;
    return panel(
        words.t('files.title'),
        { look: 'amber' },
        element('p', {}, words.t(isBeside ? 'files.beside' : canTake ? 'files.kept' : 'files.differ')),
        element('ul', { class: 'rows' }, rows.map((row) => element('li', { class: 'row' }, sentence(client, row)))),
        count > rows.length && element('p', { class: 'facts' }, words.t('files.more', { count: count - rows.length })),
        canTake && press(client, {
            key: 'programme.take',
            label: words.t('op.programme.take'),
            look: 'danger',
            ask: isBeside ? words.t('files.ask-beside') : words.t('files.ask', { count }),
            command: () => ({ op: 'programme.take', arg: {}, if: { conference: state.seen('conference') } }),
        }),
    );
}

function sentence(client, row) {
    const { words } = client;
    if (row.kind === 'differs') {
        return element('span', { class: 'row-name', lang: 'en' }, row.text, row.command && element('small', {}, element('code', {}, row.command)));
    }
    if (row.kind === 'in-use') return reason(client, row.reason, { ...row.args, what: called(client, row.args?.what ?? '') });
    const field = `aside-field.${row.field}`;
    const label = words.t(words.has(field) ? field : 'aside-field.other');
    const shown = (value) => (row.field === 'rule' ? words.known('queue-rule', value) : value);
    const args = { name: words.text(row.name).words, field: label, now: shown(row.now), files: shown(row.files) };
    const kind = row.kind === 'field' && row.now === undefined && row.files === undefined ? 'both' : row.kind;
    return element('span', { class: 'row-name' }, words.t(`aside.${kind}`, args));
}

/// What is in use, by its name: the server says only its id, which may be anything's, or of somebody with a link, whose key has their role before it.
function called(client, what) {
    const keys = client.state.all('').map(([key]) => key).filter((key) => key.endsWith(`/${what}`));
    const things = keys.sort((one, other) => one.split('/').length - other.split('/').length);
    return [what, ...things].map((key) => nameOf(client, key)).find(Boolean) ?? what;
}
