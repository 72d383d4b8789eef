import { checkOf, leaderOf, peopleOf, reportOf, stateOf } from './venue-facts.js';
import { chooseVenue, chosenVenue } from './chosen-venue.js';
import { connectionLine } from './connection.js';
import { each, live } from '../elements/live.js';
import { element, said } from '../elements/element.js';
import { callRow } from './help-calls.js';
import { isOver } from '../Agenda/items.js';
import { later } from '../elements/later.js';
import { outLine } from './venue-card.js';
import { press } from '../elements/press.js';
import { revokePress } from '../Participants/revoke-press.js';
import { shortcut } from '../elements/shortcuts.js';
import { troubleWords } from './trouble.js';
import { venueMessage } from './venue-message.js';
import { wholeVenues } from './whole-venues.js';
import { whoIs } from '../client/refusal.js';

const outForms = later(() => import('./out-form.js'));
const peopleForms = later(() => import('./people-form.js'));

/// All that the hall knows of one venue, and all that an operator can do about it. It lies beside the tile that opened it and is no dialog: what stands above the page stays in reach.
/** @param {Client} client */
export function venueSheet(client) {
    const chosen = () => [chosenVenue(client)].filter((id) => id !== null && wholeVenues(client).get(id));
    const place = each(client, element('div', { class: 'venue-sheet-place' }), chosen, (id) => sheet(client, id));
    // From wherever it was opened, but neither from what was found nor from a form: Escape closes those.
    document.addEventListener('keydown', ({ key, target }) => {
        const isElsewhere = target instanceof Element && target.closest('.find, dialog');
        if (key === 'Escape' && place.isConnected && chosenVenue(client) !== null && !isElsewhere) close(client);
    });
    return place;
}

/// Back to the tile, wherever the focus is within the sheet.
function close(client) {
    const id = chosenVenue(client);
    chooseVenue(client, null);
    /** @type {HTMLElement | null} */
    const tile = document.querySelector(`.tile[data-venue="${id}"]`);
    tile?.focus({ preventScroll: true });
}

function sheet(client, id) {
    const { words } = client;
    const venues = wholeVenues(client);
    const read = () => ({ venue: venues.get(id), line: venues.line(id), troubles: venues.troubles(id), isOver: isOver(client.state) });
    const facts = live(client, element('div', { class: 'sheet-facts' }), read, (now) => (now.venue ? drawFacts(client, now) : []));
    const steps = live(client, element('div', { class: 'sheet-steps' }), read, (now) => (now.venue && !now.isOver ? drawSteps(client, now.venue, now.line) : []));
    return element(
        'aside',
        { class: 'venue-sheet', key: `venue-sheet/${id}`, 'data-sheet': id, 'data-side': sideOf(id), 'aria-label': words.text(venues.get(id).name).words },
        element('div', { class: 'sheet-head' }, said(client, 'h2', {}, venues.get(id).name), element('button', { type: 'button', class: 'sheet-close', on: { click: () => close(client) } }, words.t('list.close'))),
        facts,
        venueMessage(client, id),
        steps,
        linkOf(client, id),
    );
}

/// The side of the glass on which its tile is not.
function sideOf(id) {
    const tile = document.querySelector(`.tile[data-venue="${id}"]`)?.getBoundingClientRect();
    return tile && tile.left + tile.width / 2 > innerWidth / 2 ? 'left' : 'right';
}

function drawFacts(client, { venue, line, troubles }) {
    const { words } = client;
    const state = stateOf(venue);
    const told = [reportOf(client, venue.reported), checkOf(client, venue.checked)].filter(Boolean);
    // The call has a card of its own.
    const causes = troubles.filter(({ kind }) => kind !== 'help' && kind !== 'taken');
    return [
        venue.help && element('ul', { class: 'rows' }, drawCall(client, venue)),
        causes.length > 0 && element('ul', { class: 'sheet-troubles' }, causes.map((one) => element('li', { key: one.kind }, troubleWords(client, one)))),
        element('p', {}, venue.hall && [words.t('venues.hall'), ' · '], connectionLine(client, line), ' · ', element('span', { class: `venue-state ${state}` }, words.t(`venue-state.${state}`))),
        venue.outSince !== undefined && element('p', {}, outLine(client, venue)),
        told.map((words) => element('p', { class: 'facts' }, words)),
        element('p', { class: 'people' }, [peopleOf(client, venue), venue.leader && leaderOf(client, venue.leader)].filter(Boolean).join(' · ')),
    ];
}

/// What the hall hears and sees; the one press that is nearly always right stands first.
function drawSteps(client, venue, line) {
    const { words } = client;
    const check = (heard, seen, label, look = '') => press(client, {
        key: `venue.check/${venue.id}/${heard}/${seen}`,
        label: words.t(label),
        look,
        command: () => ({ op: 'venue.check', arg: { venue: venue.id, heard, seen } }),
    });
    const isOut = venue.outSince !== undefined;
    const name = words.text(venue.name).words;
    const opens = (op, label, click) => element('button', { type: 'button', key: `${op}/${venue.id}/form`, 'data-press': `${op}/${venue.id}/form`, on: { click } }, words.t(label));
    return [
        isOut
            ? press(client, { key: `venue.back/${venue.id}`, label: words.t('venue.back'), look: 'good', command: () => ({ op: 'venue.back', arg: { venue: venue.id } }) })
            : shortcut('X', check(true, true, 'venue.check-both', line?.connected ? 'good' : '')),
        check(true, false, 'venue.check-heard'),
        check(false, true, 'venue.check-seen'),
        check(false, false, 'venue.check-none'),
        opens('venue.attendance', 'venue.people-correct', () => peopleForms((made) => made.peopleForm(client, { venue: venue.id, name, present: venue.present }))),
        opens('venue.out', isOut ? 'venue.out-again' : 'venue.out', () => outForms((made) => made.outForm(client, venue))),
    ];
}

/// A call for help, to be taken and closed.
function drawCall(client, { id, name, help }) {
    const { words } = client;
    const by = help.takenBy && whoIs(client, help.takenBy);
    const step = (op, look) => press(client, { key: `${op}/${id}`, label: words.t(op), look, command: () => ({ op, arg: { venue: id } }) });
    return callRow(client, { id, name, help, by }, element('div', { class: 'buttons' }, step('help.take', by ? '' : 'strong'), step('help.close', '')));
}

/// A venue's device has the link of its venue's name.
function linkOf(client, id) {
    const name = () => client.words.text(wholeVenues(client).get(id)?.name).words;
    return element('p', { class: 'buttons sheet-link' }, revokePress(client, { role: 'venue', person: id, name: name(), label: client.words.t('access.revoke-of-venue') }));
}
