import { currentItem, isOver } from '../Agenda/items.js';
import { element } from '../elements/element.js';
import { hiddenWhile, live } from '../elements/live.js';
import { later } from '../elements/later.js';
import { openList } from '../elements/open-list.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { tallyLines } from './tally.js';
import { voteAtHand, votesIn } from './votes.js';
import { voteLines } from './vote-lines.js';

const forms = later(() => import('./vote-forms.js'));

/// The vote at hand, with its numbers, and what can be opened in the current item. `below`: what else belongs to it.
/** @param {Client} client */
export function voteDesk(client, below) {
    const { words, state } = client;
    const read = () => {
        const now = voteAtHand(state);
        const due = now?.state === 'open' ? [] : toOpen(state).filter(isOfCurrent(state));
        return { now, due, venues: state.all('venue/').map(([id, { name }]) => [id, name]) };
    };
    const lines = live(client, element('ul', { class: 'votes' }), read, ({ now, due }) => [
        now && voteRow(client, now, [tallyLines(client, now), now.state === 'open' && close(client, now.id)]),
        due.map((vote) => voteRow(client, vote)),
    ]);
    const isAway = () => read().now === null && read().due.length === 0;
    return hiddenWhile(client, panel(words.t('scene.vote'), { look: 'vote-desk' }, lines, below), isAway);
}

/// The votes of the items to come, one that the programme does not have, and the list of all. `corrects`: whether a result can be corrected here, whenever
/// it was.
/** @param {Client} client */
export function votesDesk(client, { corrects = false } = {}) {
    const { words, state } = client;
    const title = words.t('vote.planned');
    const read = () => toOpen(state).filter((vote) => !isOfCurrent(state)(vote));
    const list = live(client, element('ul', { class: 'votes' }), read, (votes) => votes.map((vote) => voteRow(client, vote)));
    const row = (vote, { reload }) => voteRow(client, vote, corrects && vote.state === 'closed' && correct(client, vote, reload), reload);
    const whole = { title, name: 'votes', find: ({ text }) => [text.vi, text.en], row };
    const button = (name, click) => element('button', { type: 'button', 'data-press': name, on: { click } }, words.t(name));
    const adHoc = button('vote.ad-hoc', () => forms((made) => made.adHocForm(client)));
    const all = button('list.all', () => openList(client, whole));
    return panel(title, {}, list, element('p', { class: 'buttons' }, hiddenWhile(client, adHoc, () => isOver(state)), all));
}

const openable = ['planned', 'dropped'];

function toOpen(state) {
    return votesIn(state, ...openable);
}

function isOfCurrent(state) {
    const current = currentItem(state)?.id;
    return ({ item }) => item === current;
}

function voteRow(client, vote, below = null, done = undefined) {
    const offer = openable.includes(vote.state) && open(client, vote, done);
    return element('li', { key: `vote/${vote.id}`, 'data-vote': vote.id }, voteLines(client, vote), below, offer);
}

function correct(client, vote, done) {
    const click = () => forms((made) => made.correctionForm(client, vote, done));
    return element('button', { type: 'button', 'data-press': `vote.correct/${vote.id}`, on: { click } }, client.words.t('vote.correct'));
}

function open(client, { id }, done) {
    const { words, state } = client;
    return press(client, {
        key: `vote.open/${id}`,
        label: words.t('op.vote.open'),
        able: () => state.get('conference')?.state === 'live',
        done,
        command: () => ({ op: 'vote.open', arg: { vote: id } }),
    });
}

function close(client, id) {
    const key = `vote/${id}`;
    return press(client, {
        key: `vote.close/${id}`,
        label: client.words.t('op.vote.close'),
        look: 'strong',
        command: () => ({ op: 'vote.close', arg: { vote: id }, if: { [key]: client.state.seen(key) } }),
    });
}
