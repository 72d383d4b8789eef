import { element, said } from '../elements/element.js';
import { fitted } from './fit.js';

/// The pledge in front and every one of its item that is being signed: `{front, open: [{id, …}]}`; those that are closed keep their
/// figures beside the others. Null when none is in sight.
export function readPledges(client, scene) {
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
export function drawPledges(client, { front, open }, item) {
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
