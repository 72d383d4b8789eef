import { connection } from '../Venues/connection.js';
import { element, said } from '../elements/element.js';
import { fitted, unbroken } from './fit.js';

/// The venues in their order, each with who is there, and the totals of all of them.
export function readRoll(seat) {
    const { state } = seat;
    const venues = state.all('venue/').map(([id, venue]) => ({
        id,
        name: venue.name,
        order: venue.order,
        look: venueLook(seat, id, venue),
        present: venue.present,
        expected: venue.expected,
    }));
    return { venues: venues.sort((a, b) => a.order - b.order), totals: state.get('venues') ?? null };
}

/// `out`, `confirmed` (the hall hears and sees it), `connected`, `lost`, `never`.
function venueLook(seat, id, { outSince, confirmed }) {
    if (outSince !== undefined) return 'out';
    const line = connection(seat, `venue/${id}`);
    if (line === null) return 'never';
    if (!line.connected) return 'lost';
    return confirmed ? 'confirmed' : 'connected';
}

export function drawRoll(seat, { venues, totals }, item) {
    const { words } = seat;
    const list = element('ul', { class: 'fit-columns roll-wall' }, venues.map((venue) => drawVenue(seat, venue)));
    const more = (totals?.count ?? venues.length) - venues.length;
    return [
        item ? said(seat, 'h1', {}, item.title) : element('h1', {}, words.t('scene.roll')),
        element('p', { class: 'scene-big' }, sums(seat, venues, totals)),
        fitted(list, { columns: [1, 2, 3, 4, 5, 6], largest: 0.06 }),
        more > 0 && element('p', { class: 'scene-facts' }, words.t('wall.more-venues', { count: more })),
    ];
}

/// Venues out of use are not waited for; delegates only once somebody has counted them.
function sums(seat, venues, totals) {
    const { words } = seat;
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

function drawVenue(seat, { name, look, present, expected }) {
    const { words } = seat;
    return element(
        'li',
        { class: look },
        element('span', { class: 'roll-sign', 'aria-hidden': 'true' }, signs[look]),
        said(seat, 'strong', { class: words.text(name).words.length <= unbroken ? 'unbroken' : undefined }, name),
        element('span', { class: 'roll-figure' }, present === undefined || away.has(look) ? words.t(`wall-venue.${look}`) : ratio({ present, expected })),
    );
}
