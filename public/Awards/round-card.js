import { conferrersLine, decisionLine, isShared } from './phrases.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { later } from '../elements/later.js';
import { press } from '../elements/press.js';
import { recipientRow } from './recipient-row.js';
import { venueName } from '../Agenda/who.js';

const forms = later(() => import('./conferrers-form.js'));

/// A round in the hands of the staff: what is conferred, by which decision, who stands where, who confers, and what can be changed.
/// `order`: the rounds in the order in which they go up, of which the view carries all when `whole`.
/** @param {Client} client */
export function roundCard(client, round, { order, whole, capacity, over, manage = false }) {
    return element(
        'article',
        { class: `round ${round.round.state}`, key: `round/${round.id}`, 'data-round': round.id },
        roundHead(client, round, capacity),
        round.parts.map((part) => partRows(client, round, part, { manage, over })),
        !over && element('div', { class: 'buttons' }, roundActions(client, round, { order, whole })),
    );
}

function roundHead(client, whole, capacity) {
    const { words } = client;
    const { round, award, parts } = whole;
    const people = peopleUp(client, parts);
    const crowded = capacity !== undefined && people > capacity;
    const read = round.readAt ? words.t('round.read-at', { at: hourMinute(round.readAt, client.zone) }) : words.t('round.not-read');
    return [
        element(
            'p',
            { class: 'round-title' },
            said(client, 'strong', {}, award.name),
            element('span', { class: `badge ${round.state}` }, words.known('round-state', round.state)),
        ),
        element('p', { class: 'facts' }, `${decisionLine(client, whole)} · ${read}`),
        element(
            'p',
            { class: crowded ? 'facts crowded' : 'facts' },
            [
                words.t('agenda.minutes', { minutes: round.minutes }),
                people > 0 && words.t('round.people', { people }),
                people > 0 && capacity !== undefined && words.t(crowded ? 'round.too-many' : 'round.capacity', { capacity }),
            ]
                .filter(Boolean)
                .join(' · '),
        ),
    ];
}

/// How many stand on the hall's platform; who has received counts no more.
function peopleUp(client, parts) {
    const here = parts.filter(({ venue }) => client.state.get(`venue/${venue}`)?.hall).flatMap(({ recipients }) => recipients);
    return here.filter(({ state }) => state !== 'conferred').reduce((sum, { people }) => sum + people, 0);
}

function partRows(client, round, part, { manage, over }) {
    const { words } = client;
    const { id, round: now } = round;
    const who = conferrersLine(client, part.conferrers, isShared(client, round.parts) ? undefined : part.authority) ?? words.t('round.no-conferrers');
    const changeable = !over && ['planned', 'called', 'onstage'].includes(now.state);
    const key = `round.conferrers/${id}/${part.venue}/form`;
    return element(
        'section',
        { class: 'part', key: `part/${id}/${part.venue}` },
        element(
            'p',
            { class: 'part-head' },
            element('strong', {}, venueName(client, part.venue)?.words ?? part.venue),
            part.reported && element('span', { class: 'part-report' }, `✓ ${words.known('round-report', part.reported)}`),
        ),
        element(
            'p',
            { class: 'part-who' },
            element('span', {}, who),
            changeable &&
                element(
                    'button',
                    { type: 'button', key, 'data-press': key, on: { click: () => forms((made) => made.conferrersForm(client, round, part)) } },
                    words.t('op.round.conferrers'),
                ),
        ),
        element('ol', { class: 'recipients' }, part.recipients.map((recipient) => recipientRow(client, recipient, { round, manage }))),
        part.more > 0 && element('p', { class: 'facts' }, words.t('round.more', { count: part.more })),
    );
}

function roundActions(client, { id, round }, { order, whole }) {
    const { words, state } = client;
    const key = `round/${id}`;
    if (round.state !== 'planned') {
        return press(client, {
            key: `round.recall/${id}`,
            label: words.t('op.round.recall'),
            ask: words.t('round.recall-ask'),
            command: () => ({ op: 'round.recall', arg: { round: id }, if: { [key]: state.seen(key) } }),
        });
    }
    const at = order.indexOf(id);
    const movable = (other) => state.get(`round/${order[other]}`)?.state === 'planned';
    const move = (name, after) =>
        press(client, { key: `round.move/${id}/${name}`, label: words.t(`agenda.${name}`), command: () => ({ op: 'round.move', arg: { round: id, after } }) });
    return [
        // What stands before the first one in sight is not known.
        at > 0 && movable(at - 1) && (at > 1 || whole) && move('up', order[at - 2] ?? null),
        at >= 0 && movable(at + 1) && move('down', order[at + 1]),
    ].filter(Boolean);
}
