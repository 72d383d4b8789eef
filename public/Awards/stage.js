import { addressed, conferrersLine, countLine, decisionLine, receivedBy } from './phrases.js';
import { band } from '../Stage/lower-third.js';
import { element, said } from '../elements/element.js';
import { fitted, unbroken } from '../Stage/fit.js';
import { headcount, standing } from './standing.js';
import { venueName } from '../Agenda/who.js';

/// An award being conferred. Whoever is honoured is not timed before everybody's eyes.
export const scenes = [
    {
        kind: 'round',
        hasTimer: false,
        hasWallClock: false,
        read: readRound,
        draw: (client, { facts }) => facts && drawRound(client, facts),
        lowerThird: (client, { facts }) => facts && roundBand(client, facts),
    },
];

/// As many names as a glance at the lower edge takes in; more of them are counted.
const mostNamesBelow = 3;

/// The round of the scene as it stands now, with the names of its venues; null while the page does not hold it.
function readRound(client, scene) {
    const round = scene.round && standing(client.state, scene.round);
    if (!round) return null;
    return { ...round, parts: round.parts.map((part) => ({ ...part, name: venueName(client, part.venue), hall: isHall(client, part.venue) })) };
}

function isHall(client, venue) {
    return client.state.get(`venue/${venue}`)?.hall === true;
}

/// An award being conferred: what, by which decision, upon whom. The names are what the hall reads, as large as they fit.
function drawRound(client, whole) {
    const { words } = client;
    const { round, award, parts } = whole;
    const named = parts.length > 1 || parts.some(({ hall }) => !hall);
    const titled = parts.reduce((sum, { recipients }) => sum + recipients.length, 0) <= mostTitled;
    const list = element('div', { class: 'round-parts' }, parts.map((part) => drawPart(client, part, { named, titled })));
    const who = !named && parts[0] && conferrersLine(client, parts[0].conferrers);
    return [
        element('p', { class: 'scene-kind' }, words.known('wall-round', round.state)),
        said(client, 'h1', {}, award.name),
        element('p', { class: 'scene-facts' }, decisionLine(client, whole)),
        fitted(list, { columns: [1, 2, 3], largest: 0.12 }),
        who && element('p', { class: 'scene-facts' }, who),
    ];
}

/// Beyond so many the names alone are read from the last row; their titles stand in the programme.
const mostTitled = 12;

/// Where several venues confer at once each has its own heading and its own conferrers.
function drawPart(client, { name, hall, recipients, conferrers, more }, { named, titled }) {
    const who = named && conferrersLine(client, conferrers);
    return element(
        'section',
        { class: hall ? 'round-part hall' : 'round-part' },
        named && name && element('h2', {}, name.words),
        element(
            'ul',
            { class: 'fit-columns' },
            recipients.map((recipient) => drawRecipient(client, recipient, titled)),
            more > 0 && element('li', {}, client.words.t('round.more', { count: more })),
        ),
        who && element('p', { class: 'round-conferrers' }, who),
    );
}

/// The dead are named with their honour first, and those who receive for another stand below the name that is honoured.
function drawRecipient(client, recipient, titled) {
    const by = receivedBy(client, recipient);
    const name = addressed(recipient);
    return element(
        'li',
        {},
        recipient.posthumous && element('span', { class: 'fit-mark' }, client.words.t('recipient.posthumous')),
        element('strong', { class: name.length <= unbroken ? 'unbroken' : undefined }, name),
        titled && recipient.title && element('span', { class: 'fit-more' }, recipient.title),
        by && element('span', { class: 'fit-more' }, by),
    );
}

/// One recipient alone is named with all that is theirs; several by their names, many by their number.
function roundBand(client, { award, parts }) {
    const { words } = client;
    const title = words.text(award.name).words;
    const all = parts.flatMap((part) => part.recipients);
    const count = headcount(parts);
    // Their names alone: the hall's screen and the MC have told their offices.
    const conferrers = parts.length === 1 && conferrersLine(client, parts[0].conferrers.map(({ name, salutation }) => ({ name, salutation })));
    if (all.length === 1 && count.more === 0) {
        const [one] = all;
        const honour = one.posthumous ? `${words.t('recipient.posthumous')} · ${title}` : title;
        return [band(addressed(one), one.title, receivedBy(client, one), honour)];
    }
    const few = all.length > 0 && all.length <= mostNamesBelow && count.more === 0;
    const who = few ? all.map(addressed).join(' · ') : all.length + count.more > 0 && countLine(client, count);
    return [band(title, who, conferrers)];
}
