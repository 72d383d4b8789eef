import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/// The pages as they are assembled (`Sources/Server/Pages`), reckoned here once more from the same convention.

export const publicFolder = normalize(join(dirname(fileURLToPath(import.meta.url)), '../../public'));
export const groupsOf = JSON.parse(read('pages/pages.json'));
export const pages = Object.keys(groupsOf);
/// The tables of words: for everybody, for who sits at a venue or signs, for who works on the conference.
export const kinds = ['', '.seats', '.staff'];
/// A folder of a feature begins with a capital.
export const features = readdirSync(publicFolder).filter((name) => /^[A-Z]/.test(name)).sort();

/// The files of features for a page, named like it or like one of its groups; each feature's from the widest group to the page itself.
function brought(page, ending) {
    const names = [...groupsOf[page], page];
    return features.flatMap((feature) => names.map((name) => `${feature}/${name}${ending}`)).filter((file) => existsSync(join(publicFolder, file)));
}

export function modulesOf(page) {
    return [`pages/${page}/page.js`, ...brought(page, '.js')];
}

export function sheetsOf(page) {
    const own = groupsOf[page].map((name) => `style/${name}.css`).filter((file) => existsSync(join(publicFolder, file)));
    return ['style/base.css', 'style/press.css', 'style/bar.css', ...own, ...brought(page, '.css'), `pages/${page}/page.css`];
}

/// All that a page's modules import before it stands; with `later` also the forms and lists that it fetches afterwards.
export function modulesBehind(page, { later = false } = {}) {
    const found = new Set();
    const visit = (file) => {
        if (found.has(file)) return;
        found.add(file);
        for (const match of read(file).matchAll(/^import (?:.* from )?'([^']+)';$/gm)) visit(join(dirname(file), match[1]));
        if (later) for (const match of read(file).matchAll(/\bimport\('([^']+)'\)/g)) {
            const path = join(dirname(file), match[1]);
            // What another page is brought, which is made.
            const page = path.match(/^pages\/(\w+)\/brought\.js$/)?.[1];
            if (page) modulesOf(page).slice(1).forEach(visit);
            else visit(path);
        }
    };
    modulesOf(page).forEach(visit);
    return [...found];
}

/// Everything that a page is made of as it lies there, `{file: text}`: the HTML, the sheets, all modules.
export function filesOf(page) {
    const files = ['pages/page.html', ...sheetsOf(page), ...modulesBehind(page, { later: true })];
    return Object.fromEntries(files.map((file) => [file, read(file)]));
}

/// The tables of words that a page has, by its groups.
export function tablesOfPage(page) {
    return kinds.filter((kind) => kind === '' || groupsOf[page].includes(kind.slice(1)));
}

/// A language's sentences from these tables, from all where none are named: `[[name, sentence], …]`, as the features' files have them.
export function sentencesOf(language, tables = kinds) {
    const files = tables.flatMap((table) => ['', ...features].map((feature) => join(feature, `words/${language}${table}.json`)));
    return files.filter((file) => existsSync(join(publicFolder, file))).flatMap((file) => Object.entries(JSON.parse(read(file))));
}

export function wordsOf(language, tables) {
    return Object.fromEntries(sentencesOf(language, tables));
}

export function read(file) {
    return readFileSync(join(publicFolder, file), 'utf8');
}
