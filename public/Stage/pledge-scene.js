import { element, said } from '../elements/element.js';
import { fitted } from './fit.js';

/// The pledge in front and every one of its item that is being signed: `{front, open: [{id, …}]}`; those that are closed keep their
/// figures beside the others. Null when none is in sight.
export function readPledges(seat, scene) {
    const { state } = seat;
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
export function drawPledges(seat, { front, open }, item) {
    const presented = front && ['draft', 'presented'].includes(front.state);
    return [
        item && said(seat, 'p', { class: 'scene-kind' }, item.title),
        presented && [
            said(seat, 'h1', {}, front.name),
            headLine(seat, front.headName),
            front.text && fitted(element('p', { class: 'pledge-wall-text', lang: 'vi' }, front.text), { columns: [1, 2], largest: 0.05 }),
        ],
        open.length > 0 && tallies(seat, open, presented),
    ];
}

function tallies(seat, open, beside) {
    const list = element('ul', { class: 'fit-columns pledge-wall' }, open.map((pledge) => tally(seat, pledge)));
    return beside ? element('div', { class: 'pledge-beside' }, list) : fitted(list, { columns: [1, 2, 3, 4, 5], largest: 0.075 });
}

function tally(seat, { name, headName, now, tally: { signed, units } }) {
    const meter = element('meter', { min: 0, max: Math.max(1, units), value: signed, 'aria-hidden': 'true' });
    return element(
        'li',
        {},
        said(seat, 'strong', {}, name),
        headLine(seat, headName, 'fit-more'),
        meter,
        element('span', { class: 'pledge-figures' }, `${signed}/${units}`),
        element('span', { class: 'fit-more' }, seat.words.t('wall.units-signed')),
        now === 'closed' && element('span', { class: 'fit-more' }, seat.words.t('pledge-state.closed')),
    );
}

function headLine(seat, name, look = 'scene-facts') {
    const unit = seat.words.text(name).words;
    return unit ? element('p', { class: look }, seat.words.t('wall.head', { unit })) : null;
}
