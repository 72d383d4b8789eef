import { countdown } from './countdown.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';

/// The speaking clock in the hands of the staff: start with a length, pause, go on, add a minute. `hasFigures`: its figures stand here and not in a strip of clocks.
/** @param {Client} client */
export function speakingClock(client, { hasFigures = true } = {}) {
    const { state } = client;
    const read = () => {
        const timer = state.get('timer/speaking');
        if (!timer) return 'none';
        return timer.pausedLeft === undefined ? 'running' : 'paused';
    };
    return live(client, element('div', { class: 'speaking', role: 'group', 'aria-label': client.words.t('timer.speaking') }), read, (now) => [
        hasFigures && now !== 'none' && countdown(client, 'speaking'),
        element('div', { class: 'buttons' }, now === 'none' ? starters(client) : running(client, now)),
    ]);
}

function starters(client) {
    const start = (minutes) =>
        press(client, {
            key: `timer.start/${minutes}`,
            label: client.words.t('timer.start', { minutes }),
            command: () => ({ op: 'timer.start', arg: { seconds: minutes * 60 } }),
        });
    return [element('span', { class: 'clock-title' }, client.words.t('timer.speaking')), [3, 5, 7, 10].map(start)];
}

function running(client, now) {
    const { words } = client;
    const button = (op, label, arg = {}) => press(client, { key: op, label: words.t(label), command: () => ({ op, arg }) });
    return [
        now === 'paused' ? button('timer.resume', 'timer.resume') : button('timer.pause', 'timer.pause'),
        button('timer.extend', 'timer.extend', { seconds: 60 }),
    ];
}
