import { day } from '../client/instant.js';
import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { textField } from '../elements/text-field.js';

/// The life of the conference in staff hands: begin, pause, go on, end, seal. Each asks first; sealing says that it is final.
/** @param {Client} client */
export function lifecycleDesk(client) {
    const { words, state } = client;
    const reason = textField(words.t('conference.reason'));
    const body = live(
        client,
        element('div', { class: 'buttons' }),
        () => state.get('conference')?.state ?? null,
        (now) => steps(now).map((op) => step(client, op, reason)),
    );
    return panel(
        words.t('conference.desk'),
        { look: 'conference-desk' },
        live(client, element('div'), () => trial(client), (at) => [at !== null && element('p', { class: 'hint' }, words.t('conference.trial', { day: day(at, client.zone) }))]),
        live(
            client,
            element('div', { class: 'line' }),
            () => steps(state.get('conference')?.state).includes('pause'),
            (pausable) => [pausable && reason],
        ),
        body,
    );
}

/// The programme's day, where it is so far off that the server opens without a question.
function trial(client) {
    const { state, startsAt } = client.state.get('conference') ?? {};
    return state === 'preparing' && Math.abs(client.now - startsAt) > limits.trialMs ? startsAt : null;
}

function steps(state) {
    const ways = { preparing: ['open'], live: ['pause', 'end'], paused: ['resume', 'end'], ended: ['seal'] };
    return ways[state] ?? [];
}

function step(client, name, reason) {
    const { words, state } = client;
    const op = `conference.${name}`;
    const arg = () => (name === 'pause' ? { reason: reason.value.trim() || words.t('conference.no-reason') } : {});
    return press(client, {
        key: op,
        label: words.t(op),
        look: { seal: 'danger', end: 'danger', open: 'strong', resume: 'strong' }[name],
        ask: words.t(`${op}-ask`),
        done: () => (reason.value = ''),
        command: () => ({ op, arg: arg(), if: { conference: state.seen('conference') } }),
    });
}
