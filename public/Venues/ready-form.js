import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { reportOf } from './venue-facts.js';

/// Says to the hall whether sound and picture are good here. What this venue last reported stands in its own overlay, so the boxes are
/// as they were left after a reload, in the other language, and on a second machine.
/** @param {Client} client */
export function readyForm(client) {
    const { words, state } = client;
    const reported = () => state.mine.get('ready') ?? null;
    const labelled = (name, label, now) => {
        const box = element('input', { type: 'checkbox', checked: now?.[name] === true, key: `ready/${name}`, name });
        return element('label', { class: 'check' }, box, label);
    };
    const boxes = live(client, element('div', {}), reported, (now) => [
        labelled('sound', words.t('venue.sound-label'), now),
        labelled('picture', words.t('venue.picture-label'), now),
    ]);
    const isGood = (name) => boxes.querySelector(`[name=${name}]`).checked;
    const send = press(client, {
        key: 'venue.ready',
        label: words.t('venue.ready'),
        look: 'strong',
        command: () => ({ op: 'venue.ready', arg: { sound: isGood('sound'), picture: isGood('picture') } }),
    });
    const last = live(client, element('p', { class: 'facts', role: 'status' }), reported, (now) => [now && reportOf(client, now)]);
    return element(
        'div',
        { class: 'own-form', role: 'group', 'aria-label': words.t('venue.ready-title') },
        element('h3', {}, words.t('venue.ready-title')),
        boxes,
        send,
        last,
    );
}
