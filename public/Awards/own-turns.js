import { addressed } from '../Agenda/who.js';
import { conferrersLine, receivedBy } from './phrases.js';
import { ownVenueId } from '../Venues/venues.js';
import { standing } from './standing.js';

/// The rounds of the day in which somebody of this room goes up, as `appointments` of `Venues/appointments.js`.
/** @param {Client} client */
export function ownRounds(client, day) {
    const { state, words } = client;
    return (state.mine.get('rounds')?.list ?? []).map((turn) => {
        const isOn = turn.state !== 'planned';
        const name = words.t('own-turn.round', { award: words.text(turn.award).words });
        return { key: `round/${turn.round}`, name, isOn, at: expected(client, day, turn), ...(isOn && called(client, turn)) };
    });
}

/// What the room does now, and who goes up; the names as far as the view carries them.
function called(client, { round, state }) {
    const part = standing(client.state, round)?.parts.find(({ venue }) => venue === ownVenueId(client));
    const people = part?.recipients.map((one) => [addressed(one), receivedBy(client, one)].filter(Boolean).join('. ')) ?? [];
    return { call: client.words.known('own-round', state), people, below: part && conferrersLine(client, part.conferrers, part.authority) };
}

function expected(client, day, { item, ahead }) {
    const start = day.startOf(item);
    if (start === undefined) return undefined;
    return Math.max(start, item === day.current ? platformFree(client, item) : 0) + ahead * 60_000;
}

/// What a round still takes of its minutes after the rite's last step, as a rule.
const left = { called: 1, onstage: 0.7, conferred: 0.3 };

/// When the round that holds the platform makes room for the next.
function platformFree({ state }, item) {
    const { platform, lastStepAt } = state.get('awards') ?? {};
    const round = state.get(`round/${platform}`);
    if (!round || lastStepAt === undefined || state.get(`award/${round.award}`)?.item !== item) return 0;
    return lastStepAt + (left[round.state] ?? 0) * round.minutes * 60_000;
}
