import { element } from '../elements/element.js';
import { foldedText } from './pledge-text.js';
import { isOver } from '../Agenda/items.js';
import { lateChoice, pledgeSteps } from './steps.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { nameOf } from '../client/refusal.js';
import { owing, owingLines } from './unsigned.js';
import { panel } from '../elements/panel.js';
import { pledgeHead } from './tally.js';
import { pledgesAtHand } from './pledges.js';

/// The signing in the MC's hands, while the hall is at it: each bloc's text, what may be done next, how many have signed and who
/// has not.
/** @param {Client} client */
export function pledgeDesk(client) {
    const { words, state } = client;
    const ids = () => pledgesAtHand(state).map(({ id }) => id);
    const cards = each(client, element('ul', { class: 'pledges' }), ids, (id) => pledgeCard(client, id));
    const box = panel(words.t('pledge.title'), { look: 'pledge-desk' }, cards);
    return hiddenWhile(client, element('div', { class: 'signings' }, box), () => ids().length === 0);
}

/// One pledge; its choice of a late term stays while numbers move.
function pledgeCard(client, id) {
    const { state } = client;
    const until = lateChoice(client);
    const pledge = () => state.get(`pledge/${id}`);
    const part = (read, draw) => live(client, element('div', {}), () => pledge() && read(pledge()), (now) => (now ? draw(now) : []));
    return element(
        'li',
        { 'data-pledge': id },
        part((now) => now, (now) => pledgeHead(client, { id, ...now }, { isStaff: true })),
        part(
            (now) => now.state === 'open' && owing(client, { id }),
            (owed) => owingLines(client, owed),
        ),
        part(
            ({ closedOver = [] }) => closedOver.map((unit) => nameOf(client, `unit/${unit}`) || unit),
            (units) => [units.length > 0 && element('p', { class: 'owed connected' }, client.words.t('pledge.closed-over', { units: units.join(', ') }))],
        ),
        part(
            ({ text, digest, version }) => ({ text, digest, version }),
            (now) => [foldedText(client, id, now)],
        ),
        part(
            ({ state: now, text, name }) => ({ id, state: now, text, name, over: isOver(state) }),
            (now) => [element('div', { class: 'buttons' }, pledgeSteps(client, now, until))],
        ),
    );
}
