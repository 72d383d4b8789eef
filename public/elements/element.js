import { made } from './kept.js';

/// Builds a node. Texts only ever become text nodes: a name on the projector is never markup.
/// Attributes: `on: {click: …}` for listeners, `key` for what is the same thing when it is drawn anew (`kept.js`), `true` for a bare attribute,
/// `false`/`undefined`/`null` for none.
/** @param {string} name @param {Record<string, any>} attributes @param {unknown[]} children @returns {any} */
export function element(name, attributes = {}, ...children) {
    const { on = {}, key, ...others } = attributes;
    const node = made(document.createElement(name), on);
    if (key !== undefined) node.dataset.key = key;
    for (const [attribute, value] of Object.entries(others)) {
        if (value === true) node.setAttribute(attribute, '');
        else if (value !== false && value !== undefined && value !== null) node.setAttribute(attribute, String(value));
    }
    node.append(...given(children));
    return node;
}

/// A text of the programme in its own language: a page in English that shows a Vietnamese title says so to the reader's voice.
/** @param {Client} client */
export function said(client, name, attributes, text) {
    const { words, language } = client.words.text(text);
    return element(name, { ...attributes, lang: language === client.words.language ? undefined : language }, words);
}

/// Children as they are written, in lists of lists, without those that are not there.
export function given(children) {
    return [children].flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
