import { band } from '../Stage/lower-third.js';
import { connection } from './connection.js';
import { element, said } from '../elements/element.js';
import { fitted, unbroken } from '../Stage/fit.js';

/// The roll call before the hall.
export const scenes = [
    {
        kind: 'roll',
        hasTimer: false,
        read: readRoll,
        draw: (client, { facts, item }) => drawRoll(client, facts, item),
        lowerThird: (client, { facts, item }) => rollBand(client, facts, item),
    },
];

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

/// `out`, `confirmed` (the hall hears and sees it), `connected`, `lost`, `never`.
function venueLook(client, id, { outSince, confirmed }) {
    if (outSince !== undefined) return 'out';
    const line = connection(client, `venue/${id}`);
    if (line === null) return 'never';
    if (!line.connected) return 'lost';
    return confirmed ? 'confirmed' : 'connected';
}

function drawRoll(client, { venues, totals }, item) {
    const { words } = client;
    const list = element('ul', { class: 'fit-columns roll-wall' }, venues.map((venue) => drawVenue(client, venue)));
    const more = (totals?.count ?? venues.length) - venues.length;
    return [
        item ? said(client, 'h1', {}, item.title) : element('h1', {}, words.t('scene.roll')),
        element('p', { class: 'scene-big' }, sums(client, venues, totals)),
        fitted(list, { columns: [1, 2, 3, 4, 5, 6], largest: 0.06 }),
        more > 0 && element('p', { class: 'scene-facts' }, words.t('wall.more-venues', { count: more })),
    ];
}

/// Venues out of use are not waited for; delegates only once somebody has counted them.
function sums(client, venues, totals) {
    const { words } = client;
    const used = venues.filter(({ look }) => look !== 'out');
    const connected = totals?.connected ?? used.filter(({ look }) => look === 'connected' || look === 'confirmed').length;
    const all = totals ? totals.count - totals.out : used.length;
    return [words.t('wall.connected', { connected, all }), totals?.reported > 0 && words.t('wall.present', { figure: ratio(totals) })]
        .filter(Boolean)
        .join(' · ');
}

function ratio({ present, expected }) {
    return expected === undefined ? String(present) : `${present}/${expected}`;
}

/// That a venue is not there goes before how many were counted in it.
const away = new Set(['lost', 'out']);
const signs = { confirmed: '✓', connected: '●', lost: '✕', never: '○', out: '–' };

function drawVenue(client, { name, look, present, expected }) {
    const { words } = client;
    return element(
        'li',
        { class: look },
        element('span', { class: 'roll-sign', 'aria-hidden': 'true' }, signs[look]),
        said(client, 'strong', { class: words.text(name).words.length <= unbroken ? 'unbroken' : undefined }, name),
        element('span', { class: 'roll-figure' }, present === undefined || away.has(look) ? words.t(`wall-venue.${look}`) : ratio({ present, expected })),
    );
}

function rollBand(client, { venues, totals }, item) {
    const { words } = client;
    const all = totals ? totals.count - totals.out : venues.length;
    const connected = totals?.connected ?? venues.filter(({ look }) => ['connected', 'confirmed'].includes(look)).length;
    return [band(words.text(item?.title).words || words.t('scene.roll'), words.t('wall.connected', { connected, all }))];
}
