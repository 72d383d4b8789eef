import { addressed, venueName } from '../Agenda/who.js';
import { band } from '../Stage/lower-third.js';
import { conferrersLine, countLine, decisionLine, decisionsLine, isShared, receivedBy } from './phrases.js';
import { element } from '../elements/element.js';
import { fitted } from '../Stage/fit.js';
import { awardsRead, headcount, receivingIn, recipientKinds, standing } from './standing.js';
import { heading, inPhrases } from '../Stage/phrases.js';
import { lettering } from '../Stage/scene.js';
import { namePages, spansOf } from '../Stage/name-pages.js';
import { nameList } from '../Stage/name-list.js';
import { turning } from '../Stage/turning.js';

/// A decision being read, and an award being conferred: whoever is honoured is not timed before everybody's eyes.
export const scenes = [
    {
        kind: 'round',
        hasClocks: false,
        since: ({ facts }) => facts?.receiving?.at ?? facts?.since,
        read: readRound,
        draw: (client, { facts, message }) => facts && (facts.round.state === 'planned' ? drawNext(client, facts) : drawRound(client, facts, message)),
        lowerThird: (client, { facts }) => facts && roundBand(client, facts),
    },
    { kind: 'reading', hasClocks: false, read: readRound, draw: (client, { facts }) => facts && drawReading(client, facts) },
];

/// A page of recipients: their names are read from the last row.
const page = { size: 0.057, most: 9 };
/// Of so many there is one page, and their titles stand below their names; of more the names alone.
const mostTitled = page.most;
/// From so many on they are numbered, as the decision numbers them and the MC reads them.
const leastNumbered = 4;
/// As many names as a glance at the lower edge takes in; more of them are counted.
const mostNamesBelow = 3;

/// The round of the scene as it stands now, with the names of its venues; null while the page does not hold it.
function readRound(client, scene) {
    const round = scene.round && standing(client.state, scene.round);
    if (!round) return null;
    const parts = round.parts.map((part) => ({ ...part, name: venueName(client, part.venue)?.words, hall: isHall(client, part.venue) }));
    return { ...round, parts, read: awardsRead(client.state, round), since: client.state.get('awards')?.lastStepAt ?? 0, receiving: receivingIn(client.state, parts) };
}

function isHall(client, venue) {
    return client.state.get(`venue/${venue}`)?.hall === true;
}

/// Which awards, by whose decision, and who reads it. The names come when they are called.
function drawReading(client, whole) {
    const { words } = client;
    const { award, decisions, read } = whole;
    const readers = [...new Set(decisions.map(({ reader }) => reader).filter(Boolean))].join('; ');
    const others = read.filter((one) => one !== award).map(({ name }) => words.text(name).words);
    return [
        lettering(
            element('p', { class: 'scene-kind' }, words.t('wall.reading')),
            heading(client, award.name),
            others.map((name) => element('p', { class: 'scene-big' }, inPhrases(name))),
            element('p', { class: 'scene-big' }, inPhrases(decisionsLine(client, whole))),
            readers && element('p', { class: 'scene-facts' }, inPhrases(words.t('wall.read-by', { who: readers }))),
        ),
    ];
}

/// Between two rounds: what is conferred next.
function drawNext(client, whole) {
    return [
        lettering(
            element('p', { class: 'scene-kind' }, client.words.t('wall-round.planned')),
            heading(client, whole.award.name),
            element('p', { class: 'scene-facts', 'data-spare': true }, inPhrases(decisionLine(client, whole))),
        ),
    ];
}

/// An award being conferred: what, by which decision, upon whom. The names are what the hall reads; a message takes room from all but them.
function drawRound(client, whole, message) {
    const { words } = client;
    const { round, award, parts, since, receiving } = whole;
    const isSpread = parts.length > 1 || parts.some(({ hall }) => !hall);
    const pages = namePages(groups(client, parts, isSpread, receiving), page);
    const spans = spansOf(pages);
    const at = receiving ? Math.max(0, pages.findIndex((groups) => groups.some(({ names }) => names.some(({ look }) => look)))) : null;
    const above = [
        element('p', { class: 'scene-kind', 'data-spare': true }, words.known('wall-round', round.state)),
        heading(client, award.name),
        element('p', { class: 'scene-facts', 'data-spare': true }, inPhrases(decisionLine(client, whole))),
    ];
    return [
        fitted(above, { largest: 0.062, smallest: 0.032, share: message ? 0.2 : 0.24 }),
        turning(client, pages, since, (now, index) => nameList(now, { ...page, span: spans[index] }), { at }),
        !isSpread && !message && parts[0]?.conferrers.length > 0 && conferredBy(client, parts[0].conferrers),
    ];
}

/// Who confers; the offices of one alone, as far as there is room.
function conferredBy(client, conferrers) {
    const title = conferrers.length === 1 && client.words.text(conferrers[0].title).words;
    const lines = [
        element('p', { class: 'scene-facts' }, namesOnly(client, conferrers)),
        title && element('p', { class: 'scene-facts', 'data-spare': true }, inPhrases(title)),
    ];
    return fitted(lines, { largest: 0.054, smallest: 0.036, share: 0.1 });
}

function namesOnly(client, conferrers, authority) {
    return conferrersLine(client, conferrers.map(({ name, salutation }) => ({ name, salutation })), authority);
}

/// Venue by venue, and of each kind by kind, as they stand in the decision. Where several venues confer at once each has its own
/// heading and its own conferrers.
function groups(client, parts, isSpread, receiving) {
    const isTitled = parts.reduce((sum, { recipients }) => sum + recipients.length, 0) <= mostTitled;
    const areShared = isShared(client, parts);
    return parts.flatMap(({ name, recipients, more, conferrers, authority }) => {
        const rest = more > 0 && client.words.t('round.more', { count: more });
        const foot = [rest, isSpread && namesOnly(client, conferrers, areShared ? undefined : authority)].filter(Boolean).join(' · ') || undefined;
        const venue = isSpread ? name : undefined;
        const kinds = byKind(recipients);
        if (kinds.length === 0) return [{ heading: venue, names: [{ name: rest, isSum: true }] }];
        return kinds.map((of, index) => ({
            heading: [venue, kinds.length > 1 && client.words.known('wall-kind', of[0].kind)].filter(Boolean).join(' · ') || undefined,
            foot: index === kinds.length - 1 ? foot : undefined,
            names: of.map((one, place) => nameOf(client, one, { isTitled, number: of.length >= leastNumbered && place + 1, isLifted: one.id === receiving?.id })),
        }));
    });
}

function byKind(recipients) {
    return recipientKinds.map((of) => recipients.filter(({ kind }) => kind === of)).filter((of) => of.length > 0);
}

/// The dead are named with their honour first, and those who receive for another stand below the name that is honoured.
function nameOf(client, recipient, { isTitled, number, isLifted }) {
    return {
        look: isLifted ? 'lifted' : undefined,
        name: addressed(recipient),
        lead: number ? `${number}.` : undefined,
        mark: recipient.posthumous ? client.words.t('recipient.posthumous') : undefined,
        more: [isTitled && recipient.title, receivedBy(client, recipient)].filter(Boolean),
    };
}

/// Who receives at this moment, or one recipient alone, is named with all that is theirs; several by their names, many by their number. Nothing before they are called.
function roundBand(client, { round, award, parts, receiving }) {
    if (round.state === 'planned') return [];
    const { words } = client;
    const title = words.text(award.name).words;
    const all = parts.flatMap((part) => part.recipients);
    const count = headcount(parts);
    // Their names alone: the hall's screen and the MC have told their offices.
    const conferrers = parts.length === 1 && namesOnly(client, parts[0].conferrers);
    if (receiving || (all.length === 1 && count.more === 0)) {
        const one = receiving ?? all[0];
        const honour = one.posthumous ? `${words.t('recipient.posthumous')} · ${title}` : title;
        return [band(addressed(one), one.title, receivedBy(client, one), honour)];
    }
    const few = all.length > 0 && all.length <= mostNamesBelow && count.more === 0;
    const who = few ? all.map(addressed).join(' · ') : all.length + count.more > 0 && countLine(client, count);
    return [band(title, who, conferrers)];
}
