import { element, said } from '../elements/element.js';

/// The people of an item: "Trịnh Xuân Trường, Chủ tịch UBND tỉnh", one a line.
export function whoList(seat, who = []) {
    if (who.length === 0) return null;
    const one = (person) =>
        element('li', {}, element('strong', {}, person.name), person.title && [', ', said(seat, 'span', {}, person.title)]);
    return element('ul', { class: 'who' }, who.map(one));
}

/// Where an item is given from; nothing for the hall itself unless it is named.
export function venueName(seat, id) {
    const venue = id && seat.state.get(`venue/${id}`);
    return venue ? seat.words.text(venue.name) : null;
}

/// The papers of an item, in the programme's order: title, who gives it, from where, how long.
export function paperList(seat, papers = []) {
    if (papers.length === 0) return null;
    const facts = ({ speaker, venue, minutes }) =>
        [speaker, venueName(seat, venue)?.words, minutes && seat.words.t('agenda.minutes', { minutes })].filter(Boolean).join(' · ');
    const one = (paper) => element('li', {}, said(seat, 'span', {}, paper.title), element('span', { class: 'facts' }, ` ${facts(paper)}`));
    return element('ol', { class: 'papers' }, papers.map(one));
}
