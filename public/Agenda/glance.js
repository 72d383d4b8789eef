import { addressed, venueName } from './who.js';
import { clocks } from '../Timers/countdown.js';
import { conferrersLine } from '../Awards/phrases.js';
import { currentItem, isOver, nextItem } from './items.js';
import { dayAhead } from './day-ahead.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { listed, onTheFloor } from '../SpeakerQueue/speakers.js';
import { live } from '../elements/live.js';
import { platformRound } from '../Awards/standing.js';

/// The hall in one look, for whoever has three seconds: who speaks or what is on, how long still, what is next.
/** @param {Client} client */
export function glance(client) {
    const { state, words } = client;
    const now = live(client, element('div', { class: 'glance-now', 'aria-live': 'polite' }), () => onNow(client), ({ above, name, below }) => [
        element('p', { class: 'eyebrow' }, above),
        element('h1', {}, name),
        below && element('p', { class: 'glance-below' }, below),
    ]);
    // Of two clocks that run, that of whoever speaks.
    const name = () => (state.get('timer/speaking') === undefined ? 'item' : 'speaking');
    const clock = clocks(client, element('div', { class: 'glance-clock' }), () => [name()], { inWords: true });
    const next = live(client, element('div', { class: 'glance-next' }), () => nextUp(client), (one) => [
        element('p', { class: 'eyebrow' }, one?.at === undefined ? words.t('glance.next') : words.t('glance.next-at', { at: one.at })),
        one ? element('p', { class: 'glance-name' }, one.name, one.below && [' ', element('span', { class: 'facts' }, one.below)]) : element('p', {}, words.t('agenda.nothing-next')),
    ]);
    return element('section', { class: 'glance', 'aria-label': words.t('glance.title') }, now, clock, next);
}

/// `{above, name, below}` of what is on.
function onNow(client) {
    const { words, state } = client;
    const { state: conference, pauseReason } = state.get('conference') ?? {};
    if (conference === 'paused') return { above: words.t('conference-state.paused'), name: pauseReason ?? words.t('agenda.none.paused') };
    const item = currentItem(state);
    if (!item) return { above: words.t('agenda.now'), name: words.t(conference ? `agenda.none.${conference}` : 'agenda.none') };
    const title = words.text(item.title).words;
    const speaker = onTheFloor(state);
    if (speaker) return { above: words.known('speaker-kind', speaker.kind), name: speaker.name, below: join(words.text(speaker.topic).words, placeOf(client, speaker)) };
    const round = platformRound(state);
    if (round) return { above: words.known('wall-round', round.round.state), name: words.text(round.award.name).words, below: conferrersLine(client, round.parts.flatMap(({ conferrers }) => conferrers)) };
    const who = item.who ?? [];
    const called = ({ name, salutation }) => addressed({ name, salutation: words.text(salutation).words });
    if (who.length > 0) return { above: title, name: who.map(called).join(', '), below: who.length === 1 ? words.text(who[0].title).words : null };
    return { above: words.t('agenda.now'), name: title, below: item.venue && !state.get(`venue/${item.venue}`)?.hall ? venueName(client, item.venue)?.words : null };
}

/// Within an item who comes next in it; else the next item, with the time at which it would begin.
function nextUp(client) {
    const { words, state } = client;
    if (isOver(state)) return null;
    const item = currentItem(state);
    const speaker = item?.kind === 'paper' && listed(state, 'order').rows.find((one) => one.item === item.id);
    if (speaker) return { name: speaker.name, below: words.text(speaker.topic).words };
    const { next, platform } = state.get('awards') ?? {};
    const award = next !== platform && state.get(`award/${state.get(`round/${next}`)?.award}`);
    if (award && award.item === item?.id) return { name: words.text(award.name).words };
    const coming = nextItem(state);
    if (!coming) return null;
    const [first] = coming.who ?? [];
    return { at: hourMinute(dayAhead(client).startOf(coming.id), client.zone), name: words.text(coming.title).words, below: first && addressed({ ...first, salutation: words.text(first.salutation).words }) };
}

function placeOf(client, { venue, name }) {
    const place = venueName(client, venue)?.words;
    return place && !name.includes(place) ? place : null;
}

function join(...parts) {
    return parts.filter(Boolean).join(' · ');
}
