import { answersTo, pledges } from './pledges.js';
import { band } from '../Stage/lower-third.js';
import { drawnLine, drawnPath } from './drawn.js';
import { element, said } from '../elements/element.js';
import { fitted } from '../Stage/fit.js';
import { heading } from '../Stage/phrases.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { nameList } from '../Stage/name-list.js';
import { namePages, spansOf, textPages } from '../Stage/name-pages.js';
import { turning } from '../Stage/turning.js';

/// Pledges being presented and signed.
export const scenes = [
    {
        kind: 'pledge',
        since: ({ facts }) => facts?.since,
        read: readPledges,
        draw: (client, { facts, item }) => facts && (facts.presented ? drawPresented(client, facts, item) : drawBoard(client, facts, item)),
        lowerThird: (client, { facts, item }) => facts && pledgeBands(client, facts, item),
    },
];

/// As many pledges as leave the picture above them free.
const mostBands = 3;
const text = { size: 0.036 };
const board = { size: 0.034, most: 60, columns: 5, largest: 0.06, height: 0.6 };

/// `{presented, since}` while one is presented, else `{blocs: [{id, …, units}], since}`: all of the item that have come to the signing, those that are closed too.
/// Null when none is in sight.
function readPledges(client, scene) {
    const { state } = client;
    const front = scene.pledge && state.get(`pledge/${scene.pledge}`);
    if (front && (front.state === 'draft' || front.state === 'presented')) return { presented: withHead(client, front), since: front.presentedAt ?? 0 };
    const item = scene.item ?? front?.item;
    const blocs = pledges(state).filter((pledge) => pledge.item === item && pledge.state !== 'draft');
    if (blocs.length === 0) return null;
    const times = blocs.flatMap(({ openedAt, closedAt }) => [openedAt ?? 0, closedAt ?? 0]);
    return { blocs: blocs.map((bloc) => ({ ...withHead(client, bloc), units: unitsOf(client, bloc) })), since: Math.max(...times) };
}

function withHead(client, pledge) {
    return { ...pledge, headName: pledge.headName ?? client.state.get(`unit/${pledge.head}`)?.name };
}

/// Who declined, and why, is for the staff.
function unitsOf(client, { id }) {
    return answersTo(client, id).map(({ name, answer }) => ({ name, hasSigned: answer.state === 'signed' || answer.state === 'late', path: drawnPath(client, answer.drawing) }));
}

const signedOf = ({ tally }) => tally.signed + tally.late;

/// While it is presented the text stands before the hall, page by page.
function drawPresented(client, { presented, since }, item) {
    const above = [item && said(client, 'p', { class: 'scene-kind', 'data-spare': true }, item.title), heading(client, presented.name), headLine(client, presented)];
    const pages = presented.text ? textPages(presented.text, text) : [''];
    return [
        fitted(above, { largest: 0.07, smallest: 0.036, share: 0.26 }),
        turning(client, pages, since, pledgeText),
    ];
}

function pledgeText(words) {
    return fitted(element('p', { class: 'pledge-wall-text', lang: 'vi' }, words), { largest: 0.05, smallest: text.size });
}

/// Every unit lights up as it signs, bloc by bloc. While a list is open its text comes after the board, under its own name and its own figures.
function drawBoard(client, { blocs, since }, item) {
    // Beside every name there is room for a signature once one was drawn: a board must not turn its pages with each that comes.
    const isDrawn = blocs.some(({ units }) => units.some(({ path }) => path));
    const pages = namePages(blocs.map((bloc) => group(client, bloc, isDrawn)), board);
    const spans = spansOf(pages);
    const boards = pages.map((names, index) => ({ names, span: spans[index] }));
    const texts = blocs.filter((bloc) => bloc.state === 'open' && bloc.text).map((bloc) => textPages(bloc.text, text).map((words) => ({ bloc, words })));
    const all = texts.length > 0 ? texts.flatMap((of) => [...boards, ...boards, ...of]) : boards;
    return [
        turning(
            client,
            all,
            since,
            ({ names, span, bloc, words }) => (bloc
                ? [fitted([heading(client, bloc.name), figure(client, [bloc])], { largest: 0.06, smallest: 0.036, share: 0.24 }), pledgeText(words)]
                : [
                      fitted([said(client, 'p', { class: 'scene-kind' }, item?.title), figure(client, blocs, 'h1')], { largest: 0.08, smallest: 0.036, share: 0.24 }),
                      nameList(names, { ...board, look: 'units', span }),
                  ]),
            { isCounted: false },
        ),
    ];
}

/// Once a list is closed only those stand on it who have signed: nobody loses face before the hall.
function group(client, { id, name, state, tally, units }, isDrawn) {
    const isClosed = state === 'closed';
    const shown = units.filter(({ hasSigned }) => hasSigned || !isClosed);
    const more = (isClosed ? signedOf({ tally }) : tally.units) - shown.length;
    return {
        heading: client.words.text(name).words + illustrative(client, `pledge/${id}`),
        foot: more > 0 ? client.words.t('wall.more-units', { count: more }) : undefined,
        names: shown.map((unit) => ({ name: unit.name, aside: isDrawn && [unit.path && drawnLine(unit.path)], look: unit.hasSigned ? 'signed' : 'unsigned' })),
    };
}

/// The sum in one line. When all lists are closed it is said against the whole only if the whole has signed.
function figure({ words }, blocs, node = 'p') {
    const signed = blocs.reduce((sum, bloc) => sum + signedOf(bloc), 0);
    const units = blocs.reduce((sum, { tally }) => sum + tally.units, 0);
    const isOver = blocs.every(({ state }) => state === 'closed');
    const name = signed === units ? 'all' : isOver ? 'over' : 'some';
    return element(node, { class: 'pledge-figures' }, words.t(`wall-signed.${name}`, { signed, units }));
}

function headLine(client, { headName }) {
    const unit = client.words.text(headName).words;
    return unit ? element('p', { class: 'scene-facts', 'data-spare': true }, client.words.t('wall.head', { unit })) : null;
}

function pledgeBands(client, { presented, blocs }, item) {
    const { words } = client;
    if (presented) {
        const unit = words.text(presented.headName).words;
        return [band(words.text(presented.name).words, unit && words.t('wall.head', { unit }))];
    }
    const line = (of) => figure(client, of).textContent;
    if (blocs.length <= mostBands) return blocs.map((one) => band(words.text(one.name).words, line([one])));
    return [band(words.text(item?.title).words || words.t('scene.pledge'), line(blocs))];
}
