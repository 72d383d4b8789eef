/// The page's sentences, Vietnamese first; they stand in the page itself.
const tables = JSON.parse(document.querySelector('#sentences').textContent);
export const languages = { vi: 'Tiếng Việt', en: 'English' };
let chosen = 'vi';

export function chosenLanguage() {
    return chosen;
}

export function chooseLanguage(language) {
    chosen = language;
    document.documentElement.lang = language;
    document.title = sentence('title');
}

/// With `{name}` filled in: numbers as the language writes them; `what` is the name of a part.
export function sentence(name, args = {}) {
    const text = tables[chosen][name];
    if (text === undefined) throw new Error(`no sentence "${name}" in ${chosen}`);
    const said = { ...args, ...(args.what === undefined ? {} : { what: sentence(`part.${args.what}`) }) };
    return text.replace(/\{(\w+)\}/g, (_, argument) => shownArgument(said[argument]));
}

/// A text of the programme, `{vi, en?}`.
export function inLanguage(text) {
    const said = text?.[chosen] ?? text?.vi;
    return said === undefined ? undefined : String(said);
}

/// For the beginning of a line.
export function capital(text) {
    return text[0].toUpperCase() + text.slice(1);
}

/// What stands in the files, said in words where it is known.
export function knownSentence(family, name) {
    return Object.hasOwn(tables[chosen], `${family}.${name}`) ? sentence(`${family}.${name}`) : String(name);
}

function shownArgument(value) {
    return typeof value === 'number' ? value.toLocaleString(chosen === 'vi' ? 'vi-VN' : 'en-GB') : String(value);
}
