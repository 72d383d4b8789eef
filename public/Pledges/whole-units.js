import { element, said } from '../elements/element.js';
import { signatoryButton } from './answer-actions.js';
import { venueName } from '../Agenda/who.js';
import { wholeList } from '../elements/whole-list.js';

/// Every unit with its bloc, its venue and who signs for it: the view carries units only when the signing is near, and a signatory
/// who cannot come is replaced long before.
/** @param {Client} client */
export function wholeUnits(client) {
    wholeList(client, {
        title: client.words.t('answers.all-units'),
        name: 'units',
        find: ({ name, signatory, bloc, venue }) => [name.vi, name.en, signatory?.name, blocName(client, bloc), venueName(client, venue)?.words],
        row: (unit, { rows, reload }) => unitRow(client, unit, { rows, done: reload }),
    });
}

function unitRow(client, unit, { rows, done }) {
    const { words } = client;
    const { id, signatory } = unit;
    const name = words.text(unit.name).words;
    const who = signatory ? words.t('signing.signatory', { name: signatory.name ?? signatory.person }) : words.t('answers.no-signatory');
    return element(
        'li',
        { class: 'row', key: `unit/${id}`, 'data-unit': id },
        said(client, 'span', { class: 'row-name' }, unit.name),
        element('span', { class: 'facts' }, [blocName(client, unit.bloc), venueName(client, unit.venue)?.words, who].filter(Boolean).join(' · ')),
        element('span', {}, signatoryButton(client, { key: `list/${id}`, id, name, rows, done })),
    );
}

/// A bloc's name stands with its pledge.
function blocName(client, bloc) {
    return bloc && client.words.text(client.state.get(`pledge/${bloc}`)?.name).words;
}
