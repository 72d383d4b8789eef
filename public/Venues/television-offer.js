import { element } from '../elements/element.js';

/// The address of the room's television, which opens beside this page (a second output of the tablet) or on another machine. It carries the room's own link, so it is shown on demand.
/** @param {Client} client */
export function televisionOffer(client) {
    const { words, place, token } = client;
    const address = `${location.origin}/${place.conference}/${place.page}?tv#t=${encodeURIComponent(token)}`;
    return element(
        'details',
        { class: 'television-offer', key: 'television' },
        element('summary', {}, words.t('tv.offer')),
        element('p', { class: 'facts' }, words.t('tv.offer-hint')),
        element('p', {}, element('a', { href: address, target: '_blank', rel: 'noopener' }, words.t('tv.open'))),
        element('code', { class: 'television-address' }, address),
    );
}
