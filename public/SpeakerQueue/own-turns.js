import { listed, onTheFloor, speakerOf } from './speakers.js';
import { ownVenueId } from '../Venues/venues.js';

/// Who of this room speaks today: the papers of the programme, and those who have asked and were let in. As `appointments` of `Venues/appointments.js`.
/** @param {Client} client */
export function ownSpeeches(client, day) {
    const { state } = client;
    const own = ownVenueId(client);
    const floor = onTheFloor(state);
    const papers = day.items.flatMap((item) => papersOf(client, day, item)).filter(({ venue }) => venue === own);
    const asked = requests(client, day).filter(({ venue }) => venue === own);
    const turns = [...papers, ...asked].filter(({ id }) => id !== floor?.id).map((turn) => appointment(client, turn));
    return floor && floor.venue === own ? [{ ...appointment(client, floor), isOn: true, isSpeech: true, call: client.words.t('own-turn.floor'), people: [floor.name] }, ...turns] : turns;
}

function appointment({ words }, { id, kind, topic, at }) {
    const about = words.text(topic).words;
    return { key: `speaker/${id}`, name: [words.known('speaker-kind', kind), about].filter(Boolean).join(': '), isOn: false, at };
}

/// The papers of an item that wait, in the order in which they are called.
function papersOf(client, day, item) {
    const { state } = client;
    const start = day.startOf(item.id);
    const order = state.get('queue')?.order ?? [];
    let at = start === undefined ? undefined : Math.max(start, item.id === day.current ? floorFree(state) : 0);
    return order.flatMap((id) => {
        const place = (item.papers ?? []).findIndex((_, index) => id === `${item.id}-p${index + 1}`);
        if (place < 0) return [];
        const { title, venue, minutes } = item.papers[place];
        const turn = { id, kind: 'paper', topic: title, venue, at };
        if (at !== undefined) at += minutes * 60_000;
        return [turn];
    });
}

/// Those who have asked are heard when the hall is at its papers, and before that nobody can tell when.
function requests(client, day) {
    const { state } = client;
    const { order = [], seconds = 0 } = state.get('queue') ?? {};
    const isHeard = day.items.some(({ id, kind }) => id === day.current && kind === 'paper');
    const lengthOf = (id) => (speakerOf(state, id)?.seconds ?? seconds) * 1000;
    const ahead = (id) => order.slice(0, order.indexOf(id)).reduce((sum, other) => sum + lengthOf(other), 0);
    const { rows } = listed(state, 'order');
    return rows.filter(({ item }) => item === undefined).map((row) => ({ ...row, at: isHeard ? Math.max(day.now, floorFree(state)) + ahead(row.id) : undefined }));
}

/// When whoever has the floor has spoken for the time given.
function floorFree(state) {
    return state.get('timer/speaking')?.endsAt ?? 0;
}
