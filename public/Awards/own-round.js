import { decisionLine } from './phrases.js';
import { element, said } from '../elements/element.js';
import { honouredList } from './honoured-card.js';
import { isOver } from '../Agenda/items.js';
import { live } from '../elements/live.js';
import { ownVenueId } from '../Venues/venues.js';
import { press } from '../elements/press.js';
import { standing } from './standing.js';

/// The part of a round that is conferred at this venue: who goes up now and who confers, with the two words that the hall waits
/// for; before that, who has to get ready. Nothing where this venue has no part in what is on or comes next.
/** @param {Client} client */
export function ownRound(client) {
    const { state } = client;
    const read = () => {
        if (isOver(state)) return null;
        const awards = state.get('awards');
        return [awards?.platform, awards?.next].map((id) => ownPart(client, id)).find(Boolean) ?? null;
    };
    return live(client, element('div', { class: 'own-round-place', 'aria-live': 'polite' }), read, (now) => (now ? [card(client, now)] : []));
}

/// `{id, round, award, part, now}` of a round with somebody at this venue; `now`: it is on the platform.
function ownPart(client, id) {
    const round = id && standing(client.state, id);
    const part = round?.parts.find(({ venue }) => venue === ownVenueId(client));
    return part ? { ...round, part, now: client.state.get('awards').platform === id } : null;
}

function card(client, own) {
    const { words } = client;
    const { round, award, part, now } = own;
    const call = now ? words.known('own-round', round.state) : words.t('own-round.planned');
    return element(
        'section',
        { class: now ? 'panel own-round now-here' : 'panel own-round', 'aria-label': words.t('awards.here') },
        element('p', { class: 'eyebrow' }, words.t('awards.here')),
        element('p', { class: 'own-round-call' }, call),
        said(client, 'h2', {}, award.name),
        now && reports(client, own),
        element('p', { class: 'facts' }, decisionLine(client, { ...own, parts: [part] })),
        honouredList(client, part),
    );
}

/// "In position", "received": each once; the second may come without the first.
function reports(client, { id, part }) {
    const { words } = client;
    const told = (word) => part.reported === word || part.reported === 'received';
    const one = (report, look) =>
        told(report)
            ? element('p', { class: 'reported', role: 'status' }, `✓ ${words.t('own-round.reported', { report: words.t(`round-report.${report}`) })}`)
            : press(client, { key: `round.report/${id}/${report}`, label: words.t(`own-round.${report}`), look, command: () => ({ op: 'round.report', arg: { round: id, report } }) });
    return element('div', { class: 'buttons own-round-reports' }, one('standing', part.reported ? '' : 'strong'), one('received', part.reported ? 'strong' : ''));
}
