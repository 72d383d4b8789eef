import { about, appointments, nearness, nearnessWord } from './appointments.js';
import { element } from '../elements/element.js';
import { hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';

/// As many are told at a glance; the rest of the day opens.
const atAGlance = 2;

/// When this room's turns come, on its technician's tablet.
/** @param {Client} client @param {Page} page */
export function ownAppointments(client, page) {
    const { words } = client;
    const read = () => appointments(client, page).map(({ key, name, isOn, at, minutes }) => ({ key, name, isOn, at, minutes }));
    const list = live(client, element('div', {}), read, (all) => [
        element('ol', { class: 'own-turns' }, all.slice(0, atAGlance).map((one) => row(client, one))),
        all.length > atAGlance && element(
            'details',
            { key: 'own-turns/rest' },
            element('summary', {}, words.t('own-turn.rest', { count: all.length - atAGlance })),
            element('ol', { class: 'own-turns' }, all.slice(atAGlance).map((one) => row(client, one))),
        ),
    ]);
    return hiddenWhile(client, panel(words.t('own-turn.title'), { look: 'own-appointments' }, list), () => read().length === 0);
}

function row(client, one) {
    return element(
        'li',
        { class: `own-turn ${nearness(one)}`, key: `own-turn/${one.key}`, 'data-turn': one.key },
        element('span', { class: 'own-turn-at' }, one.isOn ? '' : about(client, one)),
        element('span', { class: 'own-turn-name' }, one.name),
        element('strong', { class: 'own-turn-word' }, nearnessWord(client, one)),
    );
}
