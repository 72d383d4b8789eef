import { Alarm } from './alarm.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';

const alarms = new WeakMap();
const names = { on: 'alarm.on', off: 'alarm.off', waiting: 'alarm.waiting' };

/// The sound of this page; it outlives a change of the language.
/** @param {Client} client @returns {Alarm} */
export function alarmOf(client) {
    if (!alarms.has(client)) {
        const alarm = new Alarm(client);
        alarms.set(client, alarm);
        // The switch itself knows what its press means.
        const pressed = ({ target }) => target instanceof Element && !target.closest('.sound-switch') && alarm.resume();
        for (const event of ['pointerdown', 'keydown']) addEventListener(event, pressed, { passive: true });
    }
    return alarms.get(client);
}

/** @param {Client} client */
export function soundSwitch(client) {
    const { words } = client;
    const alarm = alarmOf(client);
    const read = () => (alarm.isHeard ? 'on' : alarm.isOn ? 'waiting' : 'off');
    const press = () => (alarm.isHeard ? alarm.switchOff() : alarm.switchOn());
    return live(client, element('span', { class: 'sound-switch' }), read, (now) => [
        element('button', { type: 'button', key: 'alarm', 'aria-pressed': String(alarm.isOn), title: words.t('alarm.what'), on: { click: press } }, words.t(names[now])),
    ]);
}
