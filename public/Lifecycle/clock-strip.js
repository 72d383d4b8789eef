import { addressed } from '../Agenda/who.js';
import { clocks } from '../Timers/countdown.js';
import { currentItem } from '../Agenda/items.js';
import { driftLine, stateBadge } from './day-facts.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';
import { onTheFloor } from '../SpeakerQueue/speakers.js';
import { wallClock } from '../Timers/wall-clock.js';

/// What an MC has to know at any moment, in one strip that never leaves the glass: who speaks and how long still, the item that is on and how long
/// still, when the day would end, the time of day. Everything of it is in words too.
/** @param {Client} client */
export function clockStrip(client) {
    return element(
        'section',
        { class: 'clock-strip', 'aria-label': client.words.t('strip.title') },
        cell(client, 'speaking', () => whoSpeaks(client), ({ name, isTimed }) => (
            name ? element('strong', {}, name) : element('span', { class: 'nobody' }, client.words.t(isTimed ? 'timer.speaking' : 'strip.nobody'))
        )),
        cell(client, 'item', () => currentItem(client.state)?.title ?? null, (title) => (title ? said(client, 'strong', {}, title) : null)),
        element('div', { class: 'strip-day' }, stateBadge(client), heldBadge(client), pauseReason(client), driftLine(client)),
        wallClock(client),
    );
}

/// One clock under the name of what it runs for; without a clock the name stands alone, in the same place.
function cell(client, name, read, draw) {
    return element(
        'div',
        { class: 'strip-cell', 'data-of': name },
        live(client, element('p', { class: 'strip-name' }), read, (now) => [draw(now)]),
        clocks(client, element('div', { class: 'strip-clock' }), () => [name], { inWords: true }),
    );
}

/// Who has the floor; without a turn of the list those whom the item names.
function whoSpeaks({ state, words }) {
    const who = currentItem(state)?.who ?? [];
    const named = who.map(({ name, salutation }) => addressed({ name, salutation: words.text(salutation).words })).join(' · ');
    return { name: onTheFloor(state)?.name ?? named, isTimed: state.get('timer/speaking') !== undefined };
}

/// A covered screen is seen at once by whoever has covered it by mistake.
function heldBadge(client) {
    const isHeld = () => client.state.get('stage/main')?.mode === 'held';
    return live(client, element('span', { role: 'status' }), isHeld, (held) => [held && element('span', { class: 'badge paused' }, client.words.t('strip.held'))]);
}

function pauseReason(client) {
    const read = () => {
        const { state, pauseReason: reason } = client.state.get('conference') ?? {};
        return state === 'paused' ? reason : null;
    };
    return live(client, element('span', { class: 'strip-pause' }), read, (reason) => [reason]);
}
