import { element } from '../elements/element.js';
import { later, latePanel } from '../elements/later.js';
import { hiddenWhile, live } from '../elements/live.js';
import { messageForm } from './stage-desk.js';
import { press } from '../elements/press.js';
import { screensAmiss } from './amiss.js';
import { shortcut } from '../elements/shortcuts.js';

const pictures = later(() => import('./walls.js'));
const screens = ['main', 'overlay'];

/// What never leaves an operator's glass: both pictures of the hall, small and live, and one press that covers them, at one place for the whole day.
/** @param {Client} client */
export function hallBar(client) {
    return [
        element('div', { class: 'hall-pictures' }, latePanel(client, pictures, ({ bothScreens }) => bothScreens(client))),
        holdBoth(client),
        heldStrip(client),
        amissStrip(client),
    ];
}

/// Which screens do not show what they should, for as long as one does not: the small pictures are drawn by this page and show what is right.
function amissStrip(client) {
    const strip = live(client, element('div', { class: 'amiss-strip', role: 'alert' }), () => screensAmiss(client), (amiss) =>
        amiss.map(({ id, name, how }) => element('strong', { key: `amiss/${id}` }, client.words.t(`screen-amiss.${how}`, { name }))),
    );
    return hiddenWhile(client, strip, () => screensAmiss(client).length === 0);
}

/// A line of words on the hall's screen; not while it is covered.
/** @param {Client} client */
export function hallMessage(client) {
    const form = element('form', { class: 'hall-message' }, shortcut('M', messageForm(client, 'main', { isShort: true })));
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        form.querySelector('button')?.click();
    });
    return hiddenWhile(client, form, () => heldOf(client).includes('main'));
}

function heldOf({ state }) {
    return screens.filter((screen) => state.get(`stage/${screen}`)?.mode === 'held');
}

/// Covers, and never uncovers: whoever presses twice in a fright has covered.
function holdBoth(client) {
    const { words } = client;
    const able = () => heldOf(client).length < screens.length;
    const button = press(client, { key: 'stage.hold', label: words.t('stage.hold-both'), look: 'hold-both', able, command: () => ({ op: 'stage.hold', arg: {} }) });
    return shortcut('H', button);
}

/// Says over the whole width which pictures are covered, for as long as one is.
function heldStrip(client) {
    const { words } = client;
    const strip = live(client, element('div', { class: 'held-strip', role: 'status' }), () => heldOf(client), (held) => [
        held.length > 0 && element('strong', {}, words.t('stage.held-now'), element('span', { class: 'held-names' }, held.map((screen) => words.t(`stage.${screen}`)).join(', '))),
        held.length > 0 && shortcut('R', press(client, { key: 'stage.release', label: words.t('stage.release'), command: () => ({ op: 'stage.release', arg: {} }) })),
    ]);
    return hiddenWhile(client, strip, () => heldOf(client).length === 0);
}
