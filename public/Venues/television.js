import { about, appointments, nearness, nearnessWord } from './appointments.js';
import { addressed } from '../Agenda/who.js';
import { countdown } from '../Timers/countdown.js';
import { currentItem, isOver } from '../Agenda/items.js';
import { element } from '../elements/element.js';
import { fitted, keepFitted } from '../Stage/fit.js';
import { fullScreenButton, listenForFullScreen } from '../Stage/full-screen.js';
import { hiddenWhile, live } from '../elements/live.js';
import { onTheFloor } from '../SpeakerQueue/speakers.js';
import { ownVenueRow } from './venues.js';
import { platformRound } from '../Awards/standing.js';
import { wallClock } from '../Timers/wall-clock.js';

listenForFullScreen();

/// As many of the room's own turns stand on the glass, in type that is read from five metres.
const shown = 3;

/// A room's television: what the hall is at, who, and when this room's own turn comes; while it is on, that alone. Nothing on it is pressed.
/** @param {Client} client @param {Page} page */
export function television(client, page) {
    const turn = () => appointments(client, page).find(({ isOn }) => isOn) ?? null;
    const name = live(client, element('p', { class: 'tv-venue' }), () => client.words.text(ownVenueRow(client)?.name).words, (text) => [text]);
    const head = element('header', { class: 'tv-head' }, name, wallClock(client, { seconds: false }));
    const calm = hiddenWhile(client, element('div', { class: 'tv-calm' }, whatIsOn(client), turns(client, page)), () => turn() !== null);
    return keepFitted(element('div', { class: 'tv' }, head, calm, ownTurn(client, turn), fullScreenButton(client)));
}

function isPaused(state) {
    return state.get('conference')?.state === 'paused';
}

function whatIsOn(client) {
    const { words, state } = client;
    const read = () => {
        const { state: conference } = state.get('conference') ?? {};
        const item = currentItem(state);
        if (isPaused(state)) return { above: '', name: words.t('agenda.none.paused') };
        if (!item || isOver(state)) return { above: '', name: words.t(conference ? `agenda.none.${conference}` : 'agenda.none') };
        return { above: words.t('agenda.now'), name: words.text(item.title).words, who: whoIsOn(client, item) };
    };
    return live(client, element('section', { class: 'tv-now', 'aria-live': 'polite' }), read, ({ above, name, who }) => [
        fitted([above && element('p', { class: 'tv-above' }, above), element('h1', {}, name), who && element('p', { class: 'tv-who' }, who)], { largest: 0.1, smallest: 0.07 }),
    ]);
}

/// Who has the floor, what is conferred, or whom the item names.
function whoIsOn({ words, state }, item) {
    const speaker = onTheFloor(state);
    if (speaker) return [speaker.name, words.text(speaker.topic).words].filter(Boolean).join(' · ');
    const round = platformRound(state);
    if (round) return words.text(round.award.name).words;
    return (item.who ?? []).map((one) => [addressed({ ...one, salutation: words.text(one.salutation).words }), words.text(one.title).words].filter(Boolean).join(', ')).join('; ');
}

function turns(client, page) {
    const { words } = client;
    const read = () => appointments(client, page).slice(0, shown).map(({ key, name, isOn, at, minutes }) => ({ key, name, isOn, at, minutes }));
    const list = live(client, element('ol', { class: 'tv-turns' }), read, (all) =>
        all.map((one) => element(
            'li',
            { class: `tv-one ${nearness(one)}`, key: `turn/${one.key}`, 'data-turn': one.key },
            element('span', { class: 'tv-name' }, one.name),
            element('span', { class: 'tv-at' }, about(client, one)),
            element('strong', { class: 'tv-word' }, nearnessWord(client, one)),
        )),
    );
    const box = element('section', { class: 'tv-own', 'aria-label': words.t('own-turn.title') }, element('h2', {}, words.t('own-turn.title')), list);
    return hiddenWhile(client, box, () => read().length === 0);
}

/// Over the full screen: what the room does now, who goes up or speaks, and the clock of its own speaker alone.
function ownTurn(client, turn) {
    const { words, state } = client;
    const read = () => {
        const now = turn();
        return now && { key: now.key, name: now.title ?? now.name, call: isPaused(state) ? words.t('agenda.none.paused') : now.call, people: now.people ?? [], below: now.below, isTimed: now.isSpeech === true && state.get('timer/speaking') !== undefined };
    };
    const box = live(client, element('section', { class: 'tv-turn', role: 'alert' }), read, (now) => now ? [
        element('p', { class: 'tv-word' }, words.t('own-turn.on')),
        element('p', { class: 'tv-call' }, now.call),
        fitted([
            element('h1', {}, now.name),
            element('ul', { class: 'tv-people' }, now.people.map((one) => element('li', {}, one))),
            now.below && element('p', { class: 'tv-below', 'data-spare': true }, now.below),
        ], { largest: now.isTimed ? 0.07 : 0.1, smallest: 0.045, columns: 2 }),
        now.isTimed && countdown(client, 'speaking', { inWords: true }),
    ] : []);
    return hiddenWhile(client, box, () => turn() === null);
}
