import { countField } from './count-field.js';
import { element } from '../elements/element.js';
import { hiddenWhile, live } from '../elements/live.js';
import { hourMinute } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { press } from '../elements/press.js';
import { textField } from '../elements/text-field.js';
import { whileOn } from '../Lifecycle/while-on.js';

/// What a technician reaches for, always on the glass: sound and picture are good, how many people are there, a call for help. One press each; the words to a call may follow.
/** @param {Client} client */
export function footBar(client) {
    const { words, state } = client;
    const help = () => state.mine.get('help') ?? null;
    const call = press(client, { key: 'venue.help', label: words.t('help.call'), look: 'danger', command: () => ({ op: 'venue.help', arg: {} }) });
    return element(
        'section',
        { class: 'foot', 'aria-label': words.t('venues.own') },
        openCall(client, help),
        element('div', { class: 'foot-line' }, whileOn(client, ready(client)), whileOn(client, countField(client)), hiddenWhile(client, call, () => help() !== null)),
    );
}

/// The button says what the hall has been told; trouble with sound or picture alone is reported further down.
function ready(client) {
    const { words, state } = client;
    const read = () => state.mine.get('ready') ?? null;
    return live(client, element('span', { class: 'foot-ready' }), read, (told) => {
        const isGood = told?.sound === true && told?.picture === true;
        const label = isGood ? words.t('venue.ready-at', { at: hourMinute(told.at, client.zone) }) : words.t('venue.ready');
        return [press(client, { key: 'venue.ready', label, look: isGood ? 'told' : 'strong', command: () => ({ op: 'venue.ready', arg: { sound: true, picture: true } }) })];
    });
}

/// While a call is open: who comes, and a line for what is needed.
function openCall(client, help) {
    const { words } = client;
    const at = (instant) => hourMinute(instant, client.zone);
    const standing = live(client, element('p', { class: 'foot-call', 'aria-live': 'polite' }), help, (now) => [
        now && element('strong', {}, now.takenBy ? words.t('help.taken', { by: now.takenBy, at: at(now.takenAt) }) : `${words.t('help.waiting')} (${words.t('help.since', { at: at(now.since) })})`),
        now?.text && [' ', element('q', {}, now.text)],
    ]);
    const text = textField(words.t('help.text'), limits.helpLength);
    const send = press(client, {
        key: 'venue.help/text',
        label: words.t('help.tell'),
        done: () => (text.value = ''),
        command: () => {
            if (text.value.trim()) return { op: 'venue.help', arg: { text: text.value.trim() } };
            text.focus();
            return null;
        },
    });
    return hiddenWhile(client, element('div', { class: 'own-help' }, standing, element('div', { class: 'line' }, text, send)), () => help() === null);
}
