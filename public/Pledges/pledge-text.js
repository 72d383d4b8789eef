import { element } from '../elements/element.js';
import { shortDigest } from './pledges.js';

/// The text as it is signed, in the language in which it was decided, and the digest by which two people can tell that they
/// read the same.
/** @param {Client} client */
export function pledgeText(client, { text, digest, version }) {
    const { words } = client;
    return [
        text === undefined
            ? element('p', { class: 'facts' }, words.t('pledge.text-elsewhere'))
            : element('div', { class: 'pledge-text', lang: 'vi' }, text),
        element('p', { class: 'facts' }, digestLine(client, { digest, version })),
    ];
}

export function digestLine({ words }, { digest, version }) {
    return `${words.t('pledge.digest', { digest: shortDigest(digest) })} · ${words.t('pledge.version', { version })}`;
}

/// The text behind a line that opens, for those who only follow.
/** @param {Client} client */
export function foldedText(client, name, pledge) {
    return element(
        'details',
        { class: 'pledge-fold', key: `text/${name}` },
        element('summary', {}, client.words.t('pledge.text')),
        pledgeText(client, pledge),
    );
}
