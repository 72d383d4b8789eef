import { element } from '../elements/element.js';
import { shortDigest } from './pledges.js';

/// The text as it is signed, in the language in which it was decided, and the digest by which two people can tell that they
/// read the same.
export function pledgeText(seat, { text, digest, version }) {
    const { words } = seat;
    return [
        text === undefined
            ? element('p', { class: 'facts' }, words.t('pledge.text-elsewhere'))
            : element('div', { class: 'pledge-text', lang: 'vi' }, text),
        element('p', { class: 'facts' }, digestLine(seat, { digest, version })),
    ];
}

export function digestLine({ words }, { digest, version }) {
    return `${words.t('pledge.digest', { digest: shortDigest(digest) })} · ${words.t('pledge.version', { version })}`;
}

/// The text behind a line that opens, for those who only follow.
export function foldedText(seat, name, pledge) {
    return element(
        'details',
        { class: 'pledge-fold' },
        element('summary', { 'data-focus': `text/${name}` }, seat.words.t('pledge.text')),
        pledgeText(seat, pledge),
    );
}
