import { conferrersLine, decisionLine, isShared, receivedBy } from './phrases.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';
import { platformRound } from './standing.js';
import { addressed, venueName } from '../Agenda/who.js';

/// Who is being honoured now, for everybody who follows: quiet, and gone when the platform is empty.
/** @param {Client} client */
export function honouredCard(client) {
    const { state } = client;
    const read = () => {
        const round = platformRound(state);
        return round && { ...round, venues: round.parts.map(({ venue }) => venueName(client, venue)?.words ?? venue) };
    };
    return live(client, element('div', { class: 'honoured-place', 'aria-live': 'polite' }), read, (round) => (round ? [card(client, round)] : []));
}

function card(client, round) {
    const { words } = client;
    const named = round.parts.length > 1;
    return element(
        'section',
        { class: 'panel honoured', 'aria-label': words.t('awards.honoured') },
        element('p', { class: 'eyebrow' }, `${words.t('awards.honoured')} · ${words.known('wall-round', round.round.state)}`),
        said(client, 'h2', {}, round.award.name),
        element('p', { class: 'facts' }, decisionLine(client, round)),
        round.parts.map((part, index) => [
            (named || !client.state.get(`venue/${part.venue}`)?.hall) && element('p', { class: 'honoured-venue' }, round.venues[index]),
            honouredList(client, part, isShared(client, round.parts) ? undefined : part.authority),
        ]),
    );
}

/// The names of a part, with who receives for another, and who confers; on whose authority, where the round does not tell it for all.
/** @param {Client} client */
export function honouredList(client, { recipients, more, conferrers }, authority) {
    const { words } = client;
    const who = conferrersLine(client, conferrers, authority);
    const one = (recipient) => {
        const facts = [recipient.posthumous && words.t('recipient.posthumous'), recipient.title, receivedBy(client, recipient)];
        return element('li', { class: recipient.receives && 'receiving', 'aria-current': recipient.receives && 'true' }, element('strong', {}, addressed(recipient)), facts.filter(Boolean).map((fact) => element('small', {}, fact)));
    };
    return [
        element('ol', { class: 'honoured-names' }, recipients.map(one)),
        more > 0 && element('p', { class: 'facts' }, words.t('round.more', { count: more })),
        who && element('p', { class: 'facts' }, who),
    ];
}
