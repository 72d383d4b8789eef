import { abreast } from './name-pages.js';
import { element } from '../elements/element.js';
import { fitted } from './fit.js';
import { inPhrases } from './phrases.js';

/// A page of names (`name-pages.js`) as it stands on the wall: group below group, names down and not across, those of several venues with one each side by side.
/// `span`: which of all names these are, from the first to before the last (`spansOf`).
/// Of a name: `lead` stands before it (its number, a sign), `mark` above, `figure` behind, `aside` too in a place of one width, `more` below in smaller type; `look` is its class.
export function nameList(page, { size, columns = 3, largest = 0.12, look = '', span }) {
    const bands = abreast(page).map((band) => (band.length > 1 ? element('div', { class: 'abreast' }, band.map(group)) : group(band[0])));
    const list = fitted(bands, { largest, smallest: size, columns, look: `names ${look}` });
    Object.assign(list.dataset, span);
    return list;
}

function group({ heading, foot, names }) {
    const isLed = names.some(({ lead }) => lead);
    return element(
        'section',
        { class: 'name-group' },
        heading && element('h2', {}, heading),
        element('ol', { class: `${isLed ? 'led' : 'plain'} of-${Math.min(names.length, 3)}` }, names.map(entry)),
        foot && element('p', { class: 'name-foot' }, inPhrases(foot)),
    );
}

/// A name of so many letters stands in one line; only longer ones are broken.
const unbroken = 24;

function entry({ name, isSum, lead, mark, figure, aside, more = [], look }) {
    return element(
        'li',
        { class: look },
        lead && element('span', { class: 'name-lead' }, lead),
        element(
            'div',
            {},
            mark && element('span', { class: 'name-mark' }, mark),
            element('strong', { class: name.length <= unbroken ? 'name unbroken' : 'name', 'data-told': !isSum }, inPhrases(name)),
            figure && element('span', { class: 'name-figure' }, ` ${figure}`),
            aside && element('span', { class: 'name-aside' }, aside),
            more.filter(Boolean).map((text) => element('span', { class: 'name-more' }, inPhrases(text))),
        ),
    );
}
