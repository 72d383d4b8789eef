import { awardsAreMeant, awardsAreNear, readAwards } from './awards-reading.js';
import { element } from '../elements/element.js';
import { fold } from '../elements/fold.js';
import { live } from '../elements/live.js';
import { reason } from '../client/refusal.js';
import { recipientRow } from './recipient-row.js';
import { roundCard } from './round-card.js';
import { roundName } from './round-name.js';

/// The MC's awards: the round on the platform, or the one that goes up next, those after it, and who still has no round. The rite
/// itself is driven by the cue. Away from the awards one line is left of it, which opens. `manage`, `below`: what operators add.
/** @param {Client} client */
export function roundsPanel(client, { manage = false, below = () => [] } = {}) {
    const { words, state } = client;
    const there = () => (manage ? awardsAreMeant(state) : state.get('awards') !== undefined) && { near: awardsAreNear(state) };
    return live(client, element('div', { class: 'awards-place' }), there, (now) => {
        if (!now) return [];
        const summary = element('summary', {}, element('h2', {}, words.t('awards.title')), countsLine(client));
        const body = () => live(client, element('div', { class: 'awards' }), () => readAwards(client), (awards) =>
            awards ? drawAwards(client, awards, manage) : [element('p', { class: 'empty' }, words.t('awards.none'))],
        );
        return [fold({ class: 'panel awards-panel', key: 'awards/panel', open: now.near }, summary, () => [body(), below()])];
    });
}

function countsLine(client) {
    const read = () => client.state.get('awards')?.counts ?? null;
    return live(client, element('span', { class: 'facts' }), read, (counts) => (counts ? [client.words.t('awards.counts', counts)] : []));
}

function drawAwards(client, awards, manage) {
    const { words } = client;
    const card = (round) => roundCard(client, round, { ...awards, manage });
    const lines = (rounds) => element('ol', { class: 'rounds' }, rounds.map((round) => element('li', { key: `round/${round.id}/line` }, roundFold(client, round, card))));
    return [
        awards.over && element('p', { class: 'facts', role: 'status' }, reason(client, `conference.${awards.over}`)),
        awards.front
            ? [element('p', { class: 'eyebrow' }, words.t(awards.platform ? 'awards.on-platform' : 'awards.next')), card(awards.front), missedRows(client, awards, manage)]
            : element('p', { class: 'empty' }, words.t('awards.none-left')),
        awards.loose.length > 0 && [
            element('p', { class: 'eyebrow' }, words.t('awards.loose')),
            element('ol', { class: 'recipients' }, awards.loose.map((recipient) => recipientRow(client, recipient, { manage }))),
        ],
        awards.later.length > 0 && [element('p', { class: 'eyebrow' }, words.t('awards.later')), lines(awards.later)],
        awards.before.length > 0 && fold(
            { class: 'rounds-before', key: 'awards/before' },
            element('summary', { class: 'eyebrow' }, words.t('awards.before', { count: awards.before.length })),
            () => lines(awards.before),
        ),
        !awards.whole && element('p', { class: 'facts' }, words.t('awards.rounds-more', { count: awards.counts.rounds - awards.order.length })),
    ];
}

/// Who was to stand in the round in front and does not, in sight of it: they may still come.
function missedRows(client, { missed }, manage) {
    if (missed.length === 0) return null;
    const rows = missed.map((recipient) => recipientRow(client, recipient, { manage }));
    return [element('p', { class: 'eyebrow' }, client.words.t('awards.missed')), element('ol', { class: 'recipients' }, rows)];
}

/// A round that waits or is over: one line that opens to its card.
function roundFold(client, round, card) {
    const name = element('span', {}, roundName(client, round.id));
    const state = element('small', {}, client.words.known('round-state', round.round.state));
    return fold({ class: 'round-fold', key: `round/${round.id}/fold` }, element('summary', {}, name, state), () => card(round));
}
