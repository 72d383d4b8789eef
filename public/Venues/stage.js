import { band } from '../Stage/lower-third.js';
import { connection } from './connection.js';
import { element } from '../elements/element.js';
import { fitted } from '../Stage/fit.js';
import { heading } from '../Stage/phrases.js';
import { nameList } from '../Stage/name-list.js';
import { namePages, spansOf } from '../Stage/name-pages.js';
import { turning } from '../Stage/turning.js';

/// The roll call before the hall.
export const scenes = [
    {
        kind: 'roll',
        read: readRoll,
        draw: (client, { facts, item }) => drawRoll(client, facts, item),
        lowerThird: (client, { facts, item }) => rollBand(client, facts, item),
    },
];

const roll = { size: 0.036, most: 40, largest: 0.06, height: 0.6, look: 'roll' };

/// The venues in their order, each with who is there, and the totals of all of them.
function readRoll(client) {
    const { state } = client;
    const venues = state.all('venue/').map(([id, venue]) => ({
        id,
        name: venue.name,
        order: venue.order,
        look: venueLook(client, id, venue),
        present: venue.present,
        expected: venue.expected,
    }));
    return { venues: venues.sort((a, b) => a.order - b.order), totals: state.get('venues') ?? null };
}

/// `here` (the hall that looks at it), `out`, `confirmed` (the hall hears and sees it), `connected`, `lost`, `never`.
function venueLook(client, id, { hall, outSince, confirmed }) {
    if (hall) return 'here';
    if (outSince !== undefined) return 'out';
    const line = connection(client, `venue/${id}`);
    if (line === null) return 'never';
    if (!line.connected) return 'lost';
    return confirmed ? 'confirmed' : 'connected';
}

function drawRoll(client, { venues, totals }, item) {
    const { words } = client;
    const more = (totals?.count ?? venues.length) - venues.length;
    const foot = more > 0 ? words.t('wall.more-venues', { count: more }) : undefined;
    const pages = namePages([{ foot, names: venues.map((venue) => nameOf(client, venue)) }], roll);
    const spans = spansOf(pages);
    const above = [
        item ? heading(client, item.title) : element('h1', {}, words.t('scene.roll')),
        element('p', { class: 'scene-big' }, sums(client, venues, totals)),
    ];
    return [
        fitted(above, { largest: 0.06, smallest: 0.036, share: 0.24 }),
        turning(client, pages, item?.actualStart ?? 0, (page, index) => nameList(page, { ...roll, span: spans[index] })),
    ];
}

const there = new Set(['here', 'confirmed', 'connected']);

/// What is listed is counted, as long as all are listed: a headline that says otherwise than its list is believed by nobody. Venues out of use are not waited for;
/// delegates are summed up once somebody has counted them.
function sums(client, venues, totals) {
    const present = totals?.reported > 0 && client.words.t('wall.present', { figure: ratio(totals) });
    return [client.words.t('wall.connected', connectedOf(venues, totals)), present].filter(Boolean).join(' · ');
}

function connectedOf(venues, totals) {
    if (totals && totals.count > venues.length) return { connected: totals.connected, all: totals.count - totals.out };
    const used = venues.filter(({ look }) => look !== 'out');
    return { connected: used.filter(({ look }) => there.has(look)).length, all: used.length };
}

function ratio({ present, expected }) {
    return expected === undefined ? String(present) : `${present}/${expected}`;
}

/// That a venue is not there goes before how many were counted in it.
const away = new Set(['lost', 'out']);
const signs = { here: '✓', confirmed: '✓', connected: '●', lost: '✕', never: '○', out: '–' };

function nameOf(client, { name, look, present, expected }) {
    const { words } = client;
    const figure = present === undefined || away.has(look) ? words.t(`wall-venue.${look}`) : ratio({ present, expected });
    return { name: words.text(name).words, lead: signs[look], figure, look };
}

function rollBand(client, { venues, totals }, item) {
    const { words } = client;
    return [band(words.text(item?.title).words || words.t('scene.roll'), words.t('wall.connected', connectedOf(venues, totals)))];
}
