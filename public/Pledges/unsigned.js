import { answersTo, isOwed } from './pledges.js';
import { element } from '../elements/element.js';

/// Names in one line before the rest is counted: as many as sign on one afternoon.
const named = 60;

/// Who still owes a signature, parted by whether they can sign at this moment: their signatory's own device is there.
/** @param {Client} client */
export function owing(client, pledge) {
    const rows = answersTo(client, pledge.id).filter(({ answer }) => isOwed(answer));
    const isThere = ({ unit }) => unit?.signatory !== undefined && client.presence.get(`delegate/${unit.signatory.person}`)?.connected === true;
    return { connected: rows.filter(isThere).map(({ name }) => name), away: rows.filter((row) => !isThere(row)).map(({ name }) => name) };
}

export function owingLines({ words }, owed) {
    const lines = ['connected', 'away'].filter((kind) => owed[kind].length > 0);
    if (lines.length === 0) return [element('p', { class: 'owed none' }, words.t('pledge.answered'))];
    const more = (kind) => (owed[kind].length > named ? ` ${words.t('pledge.more', { count: owed[kind].length - named })}` : '');
    return lines.map((kind) =>
        element(
            'p',
            { class: `owed ${kind}` },
            element('strong', {}, `${words.t(`owed.${kind}`, { count: owed[kind].length })}: `),
            owed[kind].slice(0, named).join(', ') + more(kind),
        ),
    );
}
