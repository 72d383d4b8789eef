import { day, hourMinuteSecond } from './instant.js';
import { roundName } from '../Awards/round-name.js';

/// Things without a name of their own in the state.
const pictures = { 'stage/main': 'stage.main', 'stage/overlay': 'stage.overlay', 'stage/timer': 'stage.timer' };

/// What is said with the repeated command, if it may be done all the same: the names of all that stands in the way and was shown, no other.
/** @param {Answer} answer */
export function inSpite({ override }) {
    return override && { [override.with]: override.reasons.map((one) => one.reason) };
}

/// The sentences for a refused command: all that stands in the way, and what to do instead.
/** @param {Client} client @param {Answer} answer */
export function refusals(client, answer) {
    const { words } = client;
    if (answer.override) return answer.override.reasons.map((one) => reason(client, one.reason, one.args));
    if (answer.reason && words.has(`reason.${answer.reason}`)) return [reason(client, answer.reason, answer.args)];
    return [words.t(words.has(`err.${answer.err}`) ? `err.${answer.err}` : 'err.internal')];
}

/// The sentence of a reason, or of a cue's warning, with ids turned into the names that the hall knows.
/** @param {Client} client */
export function reason(client, name, args = {}) {
    if (!client.words.has(`reason.${name}`)) return name;
    const shown = Object.fromEntries(Object.entries(args).map(([argument, value]) => [argument, show(client, argument, value)]));
    if (args.state) shown.state = client.words.known(`${name.split('.')[0]}-state`, args.state);
    if (args.more) shown.venues = client.words.t('venues.and-more', { venues: shown.venues, more: args.more });
    return client.words.t(`reason.${name}`, shown);
}

function show(client, argument, value) {
    if (Array.isArray(value)) return value.map((one) => show(client, argument, one)).join(', ');
    if (value === null || value === undefined) return '–';
    switch (argument) {
        case 'now':
        case 'item':
            return nameOf(client, `agenda/${value}`) || value;
        case 'round':
            return roundName(client, value);
        case 'after':
            return nameOf(client, `speaker/${value}`) || value;
        case 'about':
        case 'key':
            return called(client, value);
        case 'step':
        case 'due':
            return client.words.known('round-step', value);
        case 'field':
            return fieldLabel(client.words, value);
        case 'op':
            return client.words.known('op', value);
        case 'role':
            return client.words.known('role', value);
        case 'at':
            return hourMinuteSecond(value, client.zone);
        case 'day':
            return day(value, client.zone);
        case 'by':
        case 'person':
            if (typeof value === 'object') return whoIs(client, value);
            return client.state.all('participant/').find(([id]) => id.split('/')[1] === value)?.[1].name ?? value;
        default:
            // Any other is called like the kind of thing that it names: `venue`, `venues`, `recipient`.
            return typeof value === 'object' ? whoIs(client, value) : nameOf(client, `${argument.replace(/s$/, '')}/${value}`) || value;
    }
}

/// What the thing of a key (`agenda/i5`, `stage/main`) is called in the hall; where the page does not hold it, what kind of thing it is. Never its id.
/** @param {Client} client */
export function called(client, key) {
    const { words } = client;
    if (key.startsWith('round/')) return roundName(client, key.slice('round/'.length));
    const name = nameOf(client, key);
    if (name) return name;
    const word = pictures[key];
    return word && words.has(word) ? words.t(word) : words.known('thing', key.split('/')[0]);
}

/// What a thing of the state is called; its name may be in two languages. Empty where the page does not hold it.
/** @param {Client} client */
export function nameOf(client, key) {
    const thing = client.state.get(key);
    const name = thing?.name ?? thing?.title ?? thing?.text;
    return typeof name === 'string' ? name : client.words.text(name).words;
}

/// What the form calls a field that the server names by its path, `arg.set.who.0.name`: by the longest end that has a word.
export function fieldLabel(words, path) {
    const steps = path.split('.').filter((step) => step !== 'arg' && !/^\d+$/.test(step));
    const ends = steps.map((_, index) => `field.${steps.slice(index).join('.')}`);
    const known = ends.find((name) => words.has(name));
    return known ? `“${words.t(known)}”` : path;
}

/// The name of `{role, person}` as the staff's view has it. Others are told the role; a bare id only helps staff.
/** @param {Client} client */
export function whoIs(client, by) {
    if (!by) return '–';
    const name = client.state.get(`participant/${by.role}/${by.person}`)?.name;
    if (name) return name;
    const role = by.role ? client.words.known('role', by.role) : '';
    const staff = ['mc', 'operator', 'chair'].includes(client.role);
    return [role, (staff || !role) && by.person].filter(Boolean).join(' ') || '–';
}
