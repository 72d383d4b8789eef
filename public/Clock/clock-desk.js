import { bothTimes, clocksApart } from './both-times.js';
import { dayAndTime } from '../client/instant.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';

/// The machine's clock and the times that are shown, in the hands of the operators: there only while the two are apart. First the machine is put right,
/// then one press has the shown times follow it; what was stamped, its order and the running clocks stay.
/** @param {Client} client */
export function clockDesk(client) {
    const { words } = client;
    const read = () => (clocksApart(client) === 0 ? null : { starts: client.presence.get('clock').starts, zone: client.zone });
    return live(client, element('div', { class: 'clock-desk' }), read, (now) => [
        now && panel(words.t('clock.desk'), {}, element('p', { role: 'status' }, bothTimes(client)), element('p', { class: 'hint' }, words.t('clock.hint')), steps(client, now)),
    ]);
}

function steps(client, { starts }) {
    const { words, state } = client;
    const from = element(
        'select',
        { 'aria-label': words.t('clock.from') },
        [...starts].reverse().map(({ seq, at }, index) =>
            element('option', { value: seq }, words.t(index === 0 ? 'clock.from-last' : 'clock.from-earlier', { at: dayAndTime(at, client.zone) })),
        ),
    );
    const command = () => {
        const { wall, now } = client.presence.get('clock');
        const arg = { offset: wall - now, ...(starts.length > 1 && { from: Number(from.value) }) };
        return { op: 'clock.align', arg, if: { clock: state.seen('clock') } };
    };
    const align = press(client, { key: 'clock.align', label: words.t('clock.align'), look: 'strong', ask: words.t('clock.align-ask'), command });
    return element('div', { class: 'buttons' }, starts.length > 1 && from, align);
}
