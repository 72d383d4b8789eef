import { element, said } from '../elements/element.js';
import { illustrative } from '../Lifecycle/illustrative.js';

/// The people of an item: "Trịnh Xuân Trường, Chủ tịch UBND tỉnh", one a line.
/** @param {Client} client */
export function whoList(client, who = []) {
    if (who.length === 0) return null;
    const one = (person) =>
        element('li', {}, element('strong', {}, person.name), illustrative(client, `person/${person.person}`), person.title && [', ', said(client, 'span', {}, person.title)]);
    return element('ul', { class: 'who' }, who.map(one));
}

/// "Đồng chí Đặng Xuân Phong": as addressed, beginning like a line.
export function addressed({ name, salutation }) {
    return salutation ? salutation.charAt(0).toLocaleUpperCase('vi') + `${salutation.slice(1)} ${name}` : name;
}

/// Where an item is given from; nothing for the hall itself unless it is named.
/** @param {Client} client */
export function venueName(client, id) {
    const venue = id && client.state.get(`venue/${id}`);
    return venue ? client.words.text(venue.name) : null;
}

/// The papers of an item, in the programme's order: title, who gives it, from where, how long.
/** @param {Client} client */
export function paperList(client, item, papers = []) {
    if (papers.length === 0) return null;
    const facts = ({ speaker, venue, minutes }) =>
        [speaker, venueName(client, venue)?.words, minutes && client.words.t('agenda.minutes', { minutes })].filter(Boolean).join(' · ');
    const one = (paper, place) =>
        element(
            'li',
            {},
            said(client, 'span', {}, paper.title),
            illustrative(client, `speaker/${item}-p${place + 1}`),
            element('span', { class: 'facts' }, ` ${facts(paper)}`),
        );
    return element('ol', { class: 'papers' }, papers.map(one));
}
