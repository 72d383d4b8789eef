import { answers } from './vote-lines.js';
import { countFields, handsOf } from './count-fields.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { element } from '../elements/element.js';
import { fetchList } from '../client/lists.js';
import { later } from '../elements/later.js';
import { openList } from '../elements/open-list.js';
import { peopleOf } from '../Venues/venue-facts.js';
import { press } from '../elements/press.js';
import { venuesInOrder } from '../Venues/venues.js';
import { voteAtHand } from './votes.js';

const forms = later(() => import('./vote-forms.js'));
const peopleForms = later(() => import('../Venues/people-form.js'));

/// The counts of the vote at hand, venue by venue: the operators write down the hall's and correct the others'.
/** @param {Client} client */
export function countsDesk(client) {
    const { state } = client;
    const ids = () => [voteAtHand(state)?.id].filter(Boolean);
    return each(client, element('div', { class: 'counts-desk' }), ids, (id) => {
        const rows = live(client, element('ul', { class: 'rows' }), () => rowsOf(client, id), (all) => all.map((row) => countRow(client, row)));
        const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': client.words.t('vote.counts') }, rows);
        return element('div', {}, hallForm(client, id), scroll, wholeOffer(client, id));
    });
}

function hallForm(client, id) {
    const { words, state } = client;
    const hall = () => venuesInOrder(state).find((venue) => venue.hall);
    const isDue = () => state.get(`vote/${id}`)?.state === 'open' && hall() !== undefined && !state.get(`count/${id}/${hall().id}`);
    const fields = countFields(client, hall);
    const send = press(client, {
        key: `vote.count/${id}`,
        label: words.t('vote.send'),
        look: 'strong',
        done: fields.clear,
        command: () => fields.isWhole() && { op: 'vote.count', arg: { vote: id, ...fields.values() } },
    });
    const title = words.t('vote.hall');
    const form = element('div', { class: 'count-form', role: 'group', 'aria-label': title }, element('h3', {}, title), fields.node, send);
    return hiddenWhile(client, form, () => !isDue());
}

/// The venues in use that the view carries, and those without a count that it does not. Who owes a count stands first: they are the ones to call.
function rowsOf(client, id) {
    const { state } = client;
    const { tally, result } = state.get(`vote/${id}`) ?? {};
    const listed = venuesInOrder(state).filter(({ outSince }) => outSince === undefined);
    const others = ((tally ?? result)?.missing ?? []).filter((one) => !state.get(`venue/${one}`)).map((one) => ({ id: one }));
    const rows = [...listed, ...others].map((venue) => rowOf(client, id, venue, state.get(`count/${id}/${venue.id}`)));
    return rows.sort((a, b) => Number(a.count !== null) - Number(b.count !== null));
}

function rowOf({ words, state }, vote, { id: venue, name, present, expected, presentAt }, count = null) {
    const isClosed = state.get(`vote/${vote}`)?.state === 'closed';
    return { vote, isClosed, venue, name: words.text(name).words || venue, people: { present, expected, presentAt }, count };
}

function countRow(client, row) {
    const { words } = client;
    const { vote, venue, name, people, count } = row;
    const key = `${vote}/${venue}`;
    const isMore = count && handsOf(count) > people.present;
    const button = (label, open, part = forms) => {
        const press = `${label}/${key}`;
        return element('button', { type: 'button', key: press, 'data-press': press, on: { click: () => part(open) } }, words.t(label));
    };
    return element(
        'li',
        { class: 'row count-row', key: `count/${key}`, 'data-count': venue },
        element('span', { class: 'row-name' }, name),
        element('span', { class: count ? '' : 'owed away' }, count ? countLine(client, count) : words.t('vote.not-counted')),
        element('span', { class: isMore ? 'late' : 'facts' }, peopleOf(client, people)),
        element(
            'details',
            { class: 'more', key: `more/${key}` },
            element('summary', { 'aria-label': words.t('venue.actions-of', { name }) }, '⋯'),
            element(
                'div',
                { class: 'buttons' },
                button('vote.enter', (made) => made.countForm(client, row)),
                button('venue.people-correct', (made) => made.peopleForm(client, { ...row, present: people.present }), peopleForms),
            ),
        ),
    );
}

function countLine({ words }, count) {
    const each = answers.map((name) => `${words.t(`vote-count.${name}`)} ${count[name]}`);
    return [...each, count.corrected && words.t('vote.by-operator')].filter(Boolean).join(' · ');
}

/// Where a view does not carry all venues they come on demand, with the counts as the server has them now.
function wholeOffer(client, id) {
    const { words, state } = client;
    const title = words.t('vote.counts');
    let counts = { rows: [], seq: 0 };
    const read = async () => (counts = await fetchList(client, 'counts'));
    const row = (venue, { reload }) => {
        const count = counts.rows.find((one) => one.vote === id && one.venue === venue.id);
        return countRow(client, { ...rowOf(client, id, venue, count), seen: counts.seq, done: () => read().then(reload, reload) });
    };
    const list = { title, name: 'venues', find: ({ name }) => [name.vi, name.en], row };
    const click = () => read().then(() => openList(client, list), () => {});
    const button = element('button', { type: 'button', 'data-press': `counts/${id}`, on: { click } }, title);
    const isWhole = () => (state.get('venues')?.count ?? 0) <= (state.get('venues')?.shown ?? 0);
    return hiddenWhile(client, element('p', { class: 'buttons' }, button), isWhole);
}
