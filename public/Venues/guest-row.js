import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { isOver } from '../Agenda/items.js';
import { later } from '../elements/later.js';
import { press } from '../elements/press.js';
import { venueName } from '../Agenda/who.js';

const forms = later(() => import('./substitute-form.js'));

/// A guest who is welcomed by name: there, not there, or somebody instead. `shown` tells one list from another on the same page; `done()`
/// runs after an accepted step; `place`: with the venue's name.
/** @param {Client} client @param {any} guest @param {{shown?: string, place?: boolean, done?: () => unknown}} more */
export function guestRow(client, guest, { shown = 'guest', place = false, done } = {}) {
    const { words } = client;
    const step = (name) =>
        press(client, {
            key: `guest.${name}/${shown}/${guest.id}`,
            label: words.t(`guest.${name}`),
            done,
            command: () => ({ op: `guest.${name}`, arg: { guest: guest.id } }),
        });
    const open = () => forms((made) => made.substituteForm(client, guest, done));
    const named = { type: 'button', key: `guest.substitute/${shown}/${guest.id}`, on: { click: open } };
    return element(
        'li',
        { class: `guest ${guest.state}`, key: `guest/${guest.id}`, 'data-guest': guest.id },
        element('div', { class: 'guest-who' }, nameLine(client, guest), facts(client, guest, place)),
        element('span', { class: 'guest-state' }, stateWords(client, guest)),
        !isOver(client.state) && element(
            'div',
            { class: 'buttons' },
            guest.state !== 'present' && step('arrive'),
            guest.state !== 'absent' && step('absent'),
            element('button', named, words.t('guest.substitute')),
        ),
    );
}

function nameLine(client, { id, salutation, name }) {
    return element('strong', {}, salutation && [said(client, 'span', {}, salutation), ' '], name, illustrative(client, `person/${id}`));
}

function facts(client, guest, place) {
    const { words } = client;
    const venue = place && venueName(client, guest.venue)?.words;
    const { substitute } = guest;
    return [
        element('span', { class: 'facts' }, guest.title && said(client, 'span', {}, guest.title), venue && ` · ${venue}`),
        guest.state === 'substituted' && substitute && element(
            'span',
            {},
            words.t('guest.instead', { name: substitute.name }),
            substitute.title && [', ', said(client, 'span', {}, substitute.title)],
        ),
    ];
}

function stateWords(client, { state, since }) {
    const at = since ? ` (${hourMinute(since, client.zone)})` : '';
    return client.words.known('guest-state', state) + at;
}
