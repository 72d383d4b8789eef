import { element } from '../elements/element.js';

/// A title or a name on the wall, which is broken behind a comma rather than within what belongs together: "Công bố quyết định, / trao thưởng"; a line of facts behind its dots.
export function inPhrases(text) {
    const parts = partsOf(text);
    if (parts.length === 1) return [text];
    return parts.flatMap((part, index) => [index > 0 && ' ', element('span', { class: 'phrase' }, part)]);
}

/// The same in a text of the programme, in its own language.
/** @param {Client} client */
export function saidInPhrases(client, name, attributes, text) {
    const { words, language } = client.words.text(text);
    return element(name, { ...attributes, lang: language === client.words.language ? undefined : language }, inPhrases(words));
}

export function partsOf(text) {
    return text.split(/(?<=[,·]) /);
}
