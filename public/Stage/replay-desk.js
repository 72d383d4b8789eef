import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { PastState } from './past-state.js';
import { screensOf } from './walls.js';

/// A time line of the day: what the hall's screens were to show at a moment that somebody asks for, drawn by the wall's own code. It stands in a frame of its own that names the moment, so that
/// nobody takes it for what is on.
/** @param {Client} client */
export function replayDesk(client) {
    const { words, state, watchers } = client;
    const past = new PastState(client);
    let asked = { stage: 'none', reason: '', seq: 0, of: 0, at: 0, op: '' };
    const show = (change) => {
        asked = { ...asked, ...change };
        watchers.changed();
    };
    const ask = async (moment) => {
        if (asked.stage === 'asking') return;
        show({ stage: 'asking' });
        const answer = await moved(client, moment);
        if (answer.set) past.show(answer.set, state.shown.at(answer.at));
        show(answer.set ? { ...answer, set: undefined, stage: 'shown' } : { stage: 'failed', reason: answer.reason ?? '', seq: 0 });
    };
    const time = element('input', { type: 'time', step: 1, 'aria-label': words.t('replay.time') });
    const go = (event) => {
        event.preventDefault();
        if (time.value) ask(time.value);
    };
    const form = element('form', { class: 'line', on: { submit: go } }, time, element('button', { type: 'submit' }, words.t('replay.ask')));
    return panel(words.t('replay.title'), { look: 'replay-desk' }, form, result(client, past, () => asked, ask));
}

/** @param {Client} client */
async function moved({ place, token }, moment) {
    try {
        const answer = await fetch(`/api/v1/${place.conference}/replay/${moment}`, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
        return await answer.json();
    } catch {
        return {};
    }
}

function result(client, past, asked, ask) {
    const { words, zone, state } = client;
    const read = () => ({ ...asked(), isOn: client.ready });
    const draw = ({ stage, reason, seq, of, at, op, isOn }) => {
        if (stage === 'none') return [];
        if (stage === 'failed') return [element('p', { class: 'refusal' }, words.t(words.has(`reason.${reason}`) ? `reason.${reason}` : 'replay.failed'))];
        const step = (label, to) => element('button', { type: 'button', key: label, disabled: !isOn || stage === 'asking' || to < 1 || to > of, on: { click: () => ask(to) } }, words.t(label));
        return [
            element('p', { class: 'past-moment' }, element('strong', {}, words.t('replay.moment', { time: hourMinuteSecond(state.shown.at(at), zone) })), ` ${words.t('replay.position', { seq, of })}`),
            element('p', { class: 'facts' }, op ? words.known('op', op) : words.t('replay.server')),
            element('div', { class: 'buttons' }, step('replay.before', seq - 1), step('replay.after', seq + 1)),
        ];
    };
    const head = live(client, element('div', { role: 'status' }), read, draw);
    const pictures = screensOf(client, past.client);
    // The frames stay, and what is drawn in them follows the moment.
    const isShown = () => asked().seq > 0;
    const walls = live(client, element('div'), isShown, (now) => [now && pictures]);
    return element('div', { class: 'past' }, head, walls);
}
