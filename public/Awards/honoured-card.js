import { addressed, conferrersLine, decisionLine, receivedBy } from './phrases.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';
import { platformRound } from './standing.js';
import { venueName } from '../Agenda/who.js';

/// Who is being honoured now, for everybody who follows: quiet, and gone when the platform is empty.
export function honouredCard(seat) {
    const { state } = seat;
    const read = () => {
        const round = platformRound(state);
        return round && { ...round, venues: round.parts.map(({ venue }) => venueName(seat, venue)?.words ?? venue) };
    };
    return live(seat, element('div', { class: 'honoured-place', 'aria-live': 'polite' }), read, (round) => (round ? [card(seat, round)] : []));
}

function card(seat, round) {
    const { words } = seat;
    const named = round.parts.length > 1;
    return element(
        'section',
        { class: 'panel honoured', 'aria-label': words.t('awards.honoured') },
        element('p', { class: 'eyebrow' }, `${words.t('awards.honoured')} · ${words.known('wall-round', round.round.state)}`),
        said(seat, 'h2', {}, round.award.name),
        element('p', { class: 'facts' }, decisionLine(seat, round)),
        round.parts.map((part, index) => [
            (named || !seat.state.get(`venue/${part.venue}`)?.hall) && element('p', { class: 'honoured-venue' }, round.venues[index]),
            honouredList(seat, part),
        ]),
    );
}

/// The names of a part, with who receives for another, and who confers.
export function honouredList(seat, { recipients, more, conferrers }) {
    const { words } = seat;
    const who = conferrersLine(seat, conferrers);
    const one = (recipient) => {
        const facts = [recipient.posthumous && words.t('recipient.posthumous'), recipient.title, receivedBy(seat, recipient)];
        return element('li', {}, element('strong', {}, addressed(recipient)), facts.filter(Boolean).map((fact) => element('small', {}, fact)));
    };
    return [
        element('ol', { class: 'honoured-names' }, recipients.map(one)),
        more > 0 && element('p', { class: 'facts' }, words.t('round.more', { count: more })),
        who && element('p', { class: 'facts' }, who),
    ];
}
