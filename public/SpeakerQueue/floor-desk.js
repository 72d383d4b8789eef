import { element } from '../elements/element.js';
import { floorRow } from './speaker-rows.js';
import { live } from '../elements/live.js';
import { whileOn } from '../Lifecycle/while-on.js';
import { onTheFloor } from './speakers.js';
import { panel } from '../elements/panel.js';
import { speakingClock } from '../Timers/speaking-clock.js';

/// Who has the floor, with the clock in the hands of the staff; the clock may also run for somebody on no list. `hasFigures` as in `speakingClock`.
/** @param {Client} client */
export function floorDesk(client, { hasFigures = true } = {}) {
    const { state, words } = client;
    const read = () => ({ speaker: onTheFloor(state), venues: state.all('venue/').map(([id, { name }]) => [id, name]) });
    const floor = live(client, element('div', { class: 'floor', 'aria-live': 'polite' }), read, ({ speaker }) =>
        speaker ? floorRow(client, speaker) : [],
    );
    const box = panel(words.t('speakers.floor'), { look: 'floor-desk' }, floor, speakingClock(client, { hasFigures }));
    return whileOn(client, box);
}
