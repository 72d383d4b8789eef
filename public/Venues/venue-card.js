import { checkOf, leaderOf, peopleOf, reportOf, stateOf } from './venue-facts.js';
import { connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { later } from '../elements/later.js';
import { press } from '../elements/press.js';

const forms = later(() => import('./out-form.js'));

/// One venue with all that the staff know of it. `steps`: what an operator can do about it; `shown` tells one list from another on the
/// page.
/** @param {Client} client @param {any} shownVenue @param {{steps?: boolean, shown?: string, done?: () => unknown}} more */
export function venueCard(client, { venue, line }, { steps = false, shown = 'board', done } = {}) {
    const { words } = client;
    const look = line === null ? 'never' : line.connected ? 'connected' : 'lost';
    const state = stateOf(venue);
    // Once the hall hears and sees it, only a report of trouble is news.
    const isFine = venue.confirmed && venue.reported?.sound !== false && venue.reported?.picture !== false;
    const reported = isFine ? '' : reportOf(client, venue.reported);
    const checked = venue.confirmed ? '' : checkOf(client, venue.checked);
    const since = state === 'confirmed' && venue.checked ? ` (${hourMinute(venue.checked.at, client.zone)})` : '';
    return element(
        'li',
        { class: `venue ${look} ${state}`, key: `venue/${venue.id}`, 'data-venue': venue.id },
        element(
            'div',
            { class: 'venue-head' },
            said(client, 'span', { class: 'venue-name' }, venue.name),
            element('span', { class: `venue-state ${state}` }, words.t(`venue-state.${state}`) + since),
        ),
        venue.hall && element('small', {}, words.t('venues.hall')),
        connectionLine(client, line),
        venue.outSince !== undefined && outLine(client, venue),
        element('span', { class: 'people' }, [peopleOf(client, venue), venue.capacity !== undefined && words.t('venue.capacity', { capacity: venue.capacity })].filter(Boolean).join(' · ')),
        venue.leader && element('span', { class: 'facts' }, leaderOf(client, venue.leader)),
        reported && element('span', { class: 'facts' }, reported),
        checked && element('span', { class: 'facts' }, checked),
        steps && venueSteps(client, { venue, line }, shown, done),
    );
}

function outLine(client, { outSince, outReason }) {
    const since = client.words.t('venue.out-since', { time: hourMinute(outSince, client.zone) });
    return element('span', { class: 'venue-out' }, [since, outReason].filter(Boolean).join(': '));
}

/// Nearly always the hall hears and sees, or it does not yet: the one press. The rest stands behind a button.
function venueSteps(client, { venue, line }, shown, done) {
    const { words } = client;
    const check = (heard, seen, label, look = '') =>
        press(client, {
            key: `venue.check/${shown}/${venue.id}/${heard}/${seen}`,
            label: words.t(label),
            look,
            done,
            command: () => ({ op: 'venue.check', arg: { venue: venue.id, heard, seen } }),
        });
    const isOut = venue.outSince !== undefined;
    const name = words.text(venue.name).words;
    const open = () => forms((made) => made.outForm(client, venue, done));
    const out = { type: 'button', class: 'danger', key: `venue.out/${shown}/${venue.id}`, on: { click: open } };
    return element(
        'div',
        { class: 'venue-steps' },
        !venue.confirmed && !isOut && check(true, true, 'venue.check-both', line?.connected ? 'strong' : ''),
        isOut && back(client, venue, shown, done),
        element(
            'details',
            { class: 'more', key: `venue/${venue.id}/more` },
            element('summary', { 'aria-label': words.t('venue.actions-of', { name }) }, '⋯'),
            element(
                'div',
                { class: 'buttons' },
                venue.confirmed && check(true, true, 'venue.check-both'),
                check(true, false, 'venue.check-heard'),
                check(false, true, 'venue.check-seen'),
                check(false, false, 'venue.check-none'),
                element('button', out, words.t(isOut ? 'venue.out-again' : 'venue.out')),
            ),
        ),
    );
}

function back(client, venue, shown, done) {
    return press(client, {
        key: `venue.back/${shown}/${venue.id}`,
        label: client.words.t('venue.back'),
        look: 'strong',
        done,
        command: () => ({ op: 'venue.back', arg: { venue: venue.id } }),
    });
}
