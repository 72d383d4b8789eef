import { element } from '../elements/element.js';

/// A title or a name on the wall, which is broken behind a comma rather than within what belongs together: "Công bố quyết định, / trao thưởng"; a line of facts behind its dots.
export function inPhrases(text) {
    const parts = partsOf(text);
    if (parts.length === 1) return [text];
    return parts.flatMap((part, index) => [index > 0 && ' ', element('span', { class: 'phrase' }, part)]);
}

/// A title of the programme in large type, in its own language. Where the programme has broken it into lines it is broken there, as long as that fits (`fit.js`);
/// the title itself has spaces there, so that it is one line everywhere else.
/** @param {Client} client */
export function heading(client, text) {
    const { words, language } = client.words.text(text);
    const lines = client.state.get('conference')?.lineBreaks?.find((one) => one.replaceAll('\n', ' ') === words)?.split('\n') ?? [];
    const parts = lines.flatMap((line, index) => [index > 0 && ' ', element('span', { class: 'line' }, inPhrases(line))]);
    return element('h1', { 'data-told': true, lang: language === client.words.language ? undefined : language }, lines.length > 0 ? parts : inPhrases(words));
}

export function partsOf(text) {
    return text.split(/(?<=[,·]) /);
}
