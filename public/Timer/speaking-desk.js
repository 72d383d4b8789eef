import { countdown } from './countdown.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';

/// The speaking clock of the MC: start with a length, pause, go on, add a minute.
export function speakingDesk(seat) {
    const { words, state } = seat;
    const read = () => {
        const timer = state.get('timer/speaking');
        if (!timer) return 'none';
        return timer.pausedLeft === undefined ? 'running' : 'paused';
    };
    const body = live(seat, element('div', { class: 'speaking' }), read, (now) => [
        now !== 'none' && countdown(seat, 'speaking'),
        element('div', { class: 'buttons' }, now === 'none' ? starters(seat) : running(seat, now)),
    ]);
    return panel(words.t('timer.speaking'), { look: 'speaking-desk' }, body);
}

function starters(seat) {
    return [3, 5, 7, 10].map((minutes) =>
        press(seat, {
            key: `timer.start/${minutes}`,
            label: seat.words.t('timer.start', { minutes }),
            command: () => ({ op: 'timer.start', arg: { seconds: minutes * 60 } }),
        }),
    );
}

function running(seat, now) {
    const { words } = seat;
    const button = (op, label, arg = {}) => press(seat, { key: op, label: words.t(label), command: () => ({ op, arg }) });
    return [
        now === 'paused' ? button('timer.resume', 'timer.resume') : button('timer.pause', 'timer.pause'),
        button('timer.extend', 'timer.extend', { seconds: 60 }),
    ];
}
