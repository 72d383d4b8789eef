import { currentItem, endOf, isOver, isQuiet, nextItem } from './items.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { clocks } from '../Timers/countdown.js';
import { live } from '../elements/live.js';
import { paperList, venueName, whoList } from './who.js';

/// What is going on, and what comes next: the heart of every page. The current item is spoken when it changes.
/// `clockAlways`: staff see its clock in quiet items too; `hasClock: false`: it stands in a strip of clocks; `below`: what else belongs to it.
/** @param {Client} client */
export function currentItemCard(client, { clockAlways = false, hasClock = true, below = [], heading = 'h1' } = {}) {
    const { words, state } = client;
    const read = () => ({ item: currentItem(state), conference: state.get('conference')?.state, venues: state.all('venue/') });
    const now = live(client, element('div', { class: 'now', 'aria-live': 'polite' }), read, ({ item, conference }) => [
        element('p', { class: 'eyebrow' }, words.t('agenda.now')),
        // Its papers stand in the list of speakers, where their turns come and go.
        item ? shown(client, { ...item, papers: [] }, heading) : element(heading, {}, words.t(conference ? `agenda.none.${conference}` : 'agenda.none')),
    ]);
    const clock = hasClock && clocks(client, element('div', { class: 'now-clock' }), () => (isQuiet(state) && !clockAlways ? [] : ['item']));
    return element('section', { class: 'panel current', 'aria-label': words.t('agenda.now') }, now, clock, below);
}

/** @param {Client} client */
export function nextItemCard(client) {
    const { words, state } = client;
    return live(
        client,
        element('section', { class: 'panel next', 'aria-label': words.t('agenda.next') }),
        () => {
            const item = isOver(state) ? null : nextItem(state);
            return { item, resumes: item?.resumesAt && resumes(client, item, client.now), venues: state.all('venue/') };
        },
        ({ item }) => [
            element('p', { class: 'eyebrow' }, words.t('agenda.next')),
            item ? shown(client, item, 'h2') : element('p', {}, words.t('agenda.nothing-next')),
        ],
    );
}

/// For when everybody is asked back from a break that began, or would begin, at `start`.
function resumes(client, item, start) {
    return client.words.t('agenda.resumes', { at: hourMinute(endOf(item, start), client.zone) });
}

function shown(client, item, heading) {
    const { words } = client;
    const kind = words.known('kind', item.kind);
    const venue = venueName(client, item.venue);
    const facts = [
        kind !== words.text(item.title).words && kind,
        venue?.words,
        item.resumesAt && resumes(client, item, item.actualStart ?? client.now),
    ];
    return [
        said(client, heading, {}, item.title),
        whoList(client, item.who),
        element('p', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
        paperList(client, item.id, item.papers),
    ];
}
