import { cueCard } from './cue-card.js';
import { cueDesk } from './cue-desk.js';
import { element } from '../elements/element.js';
import { later, latePanel } from '../elements/later.js';

export const panels = [
    { slot: 'cue', order: 10, make: (client) => cueCard(client, cueDesk(client)) },
    { slot: 'tools', order: 80, make: prompterLink },
    { slot: 'tools', order: 81, make: (client) => latePanel(client, day, ({ dayScriptButton }) => dayScriptButton(client)) },
];

const day = later(() => import('./day-script.js'));

/// The same link opens the words in large type, on this device or on another one that the address is sent to.
function prompterLink({ words, place, token }) {
    const href = `/${place.conference}/prompter#t=${encodeURIComponent(token ?? '')}`;
    return element('p', { class: 'prompter-link' }, element('a', { href, target: '_blank', rel: 'noopener' }, words.t('prompter.open')));
}
