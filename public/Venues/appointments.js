import { dayAhead } from '../Agenda/day-ahead.js';
import { hourMinute } from '../client/instant.js';
import { isOver } from '../Agenda/items.js';
import { limits } from '../client/limits.js';

/// What is this room's own during the day, the next first. Features bring it (`appointments`, each `(client, day) => [{key, name, isOn, at, title, call, people, below, isSpeech}]`): `name` says what it is,
/// `at` when it would come (nothing where nobody can tell); while it is on (`isOn`), `call` what the room does now, `title` of what (the name unless said), `people` who, `below` what else belongs to it.
/** @param {Client} client @param {Page} page */
export function appointments(client, page) {
    if (isOver(client.state)) return [];
    const day = dayAhead(client);
    const all = page.brought('appointments').flatMap((own) => own(client, day));
    return all.map((one) => ({ ...one, minutes: one.at === undefined ? undefined : Math.max(0, Math.round((one.at - day.now) / 60_000)) })).sort(inOrder);
}

function inOrder(one, other) {
    return Number(other.isOn) - Number(one.isOn) || (one.at ?? Infinity) - (other.at ?? Infinity) || 0;
}

/// How it stands with an appointment: `on`, `near` (get ready), `far`, `later` (only its time is told), `unknown`.
export function nearness({ isOn, minutes }) {
    if (isOn) return 'on';
    if (minutes === undefined) return 'unknown';
    if (minutes <= limits.getReadyMinutes) return 'near';
    return minutes <= limits.minutesTold ? 'far' : 'later';
}

/// The same in words, beside `about()`.
/** @param {Client} client */
export function nearnessWord({ words }, appointment) {
    const near = nearness(appointment);
    return near === 'later' ? '' : words.t(`own-turn.${near}`, { minutes: appointment.minutes });
}

/// "khoảng 16:14"
/** @param {Client} client */
export function about({ words, zone }, { at }) {
    return at === undefined ? words.t('own-turn.no-time') : words.t('own-turn.at', { at: hourMinute(at, zone) });
}
