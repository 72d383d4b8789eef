import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { reportOf } from './venue-facts.js';

/// What this device last reported. The public view does not carry it back, and a page built anew in another language must not forget it.
const reports = new WeakMap();

/// Says to the hall whether sound and picture are good here.
export function readyForm(seat) {
    const { words } = seat;
    const box = (name) => element('input', { type: 'checkbox', checked: reports.get(seat)?.[name] === true });
    const sound = box('sound');
    const picture = box('picture');
    const report = () => ({ sound: sound.checked, picture: picture.checked });
    const send = press(seat, {
        key: 'venue.ready',
        label: words.t('venue.ready'),
        look: 'strong',
        command: () => ({ op: 'venue.ready', arg: report() }),
        done: () => {
            reports.set(seat, { ...report(), at: seat.now });
            seat.watchers.changed();
        },
    });
    const reported = () => reports.get(seat) ?? null;
    const last = live(seat, element('p', { class: 'facts', role: 'status' }), reported, (now) => [now && reportOf(seat, now)]);
    return element(
        'div',
        { class: 'own-form', role: 'group', 'aria-label': words.t('venue.ready-title') },
        element('h3', {}, words.t('venue.ready-title')),
        element('label', { class: 'check' }, sound, words.t('venue.sound-label')),
        element('label', { class: 'check' }, picture, words.t('venue.picture-label')),
        send,
        last,
    );
}
