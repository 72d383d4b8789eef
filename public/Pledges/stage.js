import { element, said } from '../elements/element.js';
import { band } from '../Stage/lower-third.js';
import { fitted } from '../Stage/fit.js';

/// Pledges being presented and signed.
export const scenes = [
    {
        kind: 'pledge',
        read: readPledges,
        draw: (client, { facts, item }) => facts && drawPledges(client, facts, item),
        lowerThird: (client, { facts, item }) => facts && pledgeBands(client, facts, item),
    },
];

/// As many pledges as leave the picture above them free.
const mostBands = 3;

/// The pledge in front and every one of its item that is being signed: `{front, open: [{id, …}]}`; those that are closed keep their
/// figures beside the others. Null when none is in sight.
function readPledges(client, scene) {
    const { state } = client;
    const front = scene.pledge && state.get(`pledge/${scene.pledge}`);
    const item = scene.item ?? front?.item;
    const all = state.all('pledge/').filter(([, pledge]) => pledge.item === item);
    const signing = front?.state === 'closed' || all.some(([, pledge]) => pledge.state === 'open');
    const open = all
        .filter(([, pledge]) => signing && ['open', 'closed'].includes(pledge.state))
        .map(([id, { name, head, headName, state: now, tally }]) => ({ id, name, headName: headName ?? state.get(`unit/${head}`)?.name, now, tally }));
    if (!front && open.length === 0) return null;
    return { front: front ? { ...front, headName: front.headName ?? state.get(`unit/${front.head}`)?.name } : null, open };
}

/// While it is presented the text stands before the hall; once it is open the hall sees how many have signed.
function drawPledges(client, { front, open }, item) {
    const presented = front && ['draft', 'presented'].includes(front.state);
    return [
        item && said(client, 'p', { class: 'scene-kind' }, item.title),
        presented && [
            said(client, 'h1', {}, front.name),
            headLine(client, front.headName),
            front.text && fitted(element('p', { class: 'pledge-wall-text', lang: 'vi' }, front.text), { columns: [1, 2], largest: 0.05 }),
        ],
        open.length > 0 && tallies(client, open, presented),
    ];
}

function tallies(client, open, beside) {
    const list = element('ul', { class: 'fit-columns pledge-wall' }, open.map((pledge) => tally(client, pledge)));
    return beside ? element('div', { class: 'pledge-beside' }, list) : fitted(list, { columns: [1, 2, 3, 4, 5], largest: 0.075 });
}

function tally(client, { name, headName, now, tally: { signed, units } }) {
    const meter = element('meter', { min: 0, max: Math.max(1, units), value: signed, 'aria-hidden': 'true' });
    return element(
        'li',
        {},
        said(client, 'strong', {}, name),
        headLine(client, headName, 'fit-more'),
        meter,
        element('span', { class: 'pledge-figures' }, `${signed}/${units}`),
        element('span', { class: 'fit-more' }, client.words.t('wall.units-signed')),
        now === 'closed' && element('span', { class: 'fit-more' }, client.words.t('pledge-state.closed')),
    );
}

function headLine(client, name, look = 'scene-facts') {
    const unit = client.words.text(name).words;
    return unit ? element('p', { class: look }, client.words.t('wall.head', { unit })) : null;
}

function pledgeBands(client, { front, open }, item) {
    const { words } = client;
    if (front && ['draft', 'presented'].includes(front.state)) {
        const unit = words.text(front.headName).words;
        return [band(words.text(front.name).words, unit && words.t('wall.head', { unit }))];
    }
    const signed = ({ tally }) => words.t('wall.signed', { signed: tally.signed, units: tally.units });
    if (open.length <= mostBands) return open.map((one) => band(words.text(one.name).words, signed(one)));
    const all = (name) => open.reduce((sum, { tally }) => sum + tally[name], 0);
    return [band(words.text(item?.title).words || words.t('scene.pledge'), signed({ tally: { signed: all('signed'), units: all('units') } }))];
}
