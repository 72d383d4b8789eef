import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tablesOf } from '../../public/client/words.js';

/// The pages as the server assembles them (`Sources/Server/Pages`), reckoned here once more from the same convention.

export const publicFolder = normalize(join(dirname(fileURLToPath(import.meta.url)), '../../public'));
export const groupsOf = JSON.parse(read('pages/pages.json'));
export const pages = Object.keys(groupsOf);
/// The tables of words: for everybody, for who sits at a venue or signs, for who works on the conference.
export const kinds = ['', '.seats', '.staff'];
/// What a screen is told of the first.
const screenFamilies = JSON.parse(read('words/screen.json')).families;
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
        if (later) for (const match of read(file).matchAll(/\bimport\('([^']+)'\)/g)) visit(join(dirname(file), match[1]));
        // What another page is brought, fetched as it draws.
        if (later) for (const match of read(file).matchAll(/'\/pages\/(\w+)\/brought\.js'/g)) modulesOf(match[1]).slice(1).forEach(visit);
    };
    modulesOf(page).forEach(visit);
    return [...found];
}

/// Everything that a page fetches to stand, `{address: bytes}`: its HTML, its entry, its sheet, all modules behind them, its words in one language.
export function filesOf(page, options) {
    const modules = modulesBehind(page, options);
    const words = tablesOfPage(page).map((table) => [`words/vi${table}.json`, JSON.stringify(wordsOf('vi', [table]))]);
    const made = {
        [`${page}.html`]: htmlOf(page),
        [`pages/${page}/entry.js`]: entryOf(page),
        [`pages/${page}/all.css`]: sheetsOf(page).map((file) => read(file).replaceAll(/\/\*[^]*?\*\//g, '')).join(''),
        'style/emblem.svg': read('style/emblem.svg'),
    };
    return { ...made, ...Object.fromEntries(words), ...Object.fromEntries(modules.map((file) => [file, withoutComments(read(file))])) };
}

function withoutComments(text) {
    return text.replaceAll(/^ *(\/\/.*|\/\*\*.*\*\/)$/gm, '');
}

function entryOf(page) {
    const [own, ...others] = modulesOf(page);
    const imports = others.map((file, index) => `import * as module${index} from '/${file}';\n`).join('');
    return `import { start } from '/${own}';\n${imports}start([${others.map((_, index) => `module${index}`).join(', ')}]);\n`;
}

function htmlOf(page) {
    const title = wordsOf('vi')[`title.${page}`];
    const modules = modulesBehind(page).map((file) => `<link rel="modulepreload" href="/${file}">`).join('\n');
    const filled = { title, modules, style: `/pages/${page}/all.css`, entry: `/pages/${page}/entry.js` };
    return read('pages/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
}

/// The tables of words that a page has, by the roles that its script names.
export function tablesOfPage(page) {
    const [, roles] = read(`pages/${page}/page.js`).match(/roles: \[([^\]]+)\]/);
    return tablesOf(roles.match(/\w+/g));
}

/// A language's sentences from these tables, from all where none are named: `[[name, sentence], …]`, as the features' files have them.
export function sentencesOf(language, tables = kinds) {
    if (tables.includes('.screen')) return sentencesOf(language, ['']).filter(([name]) => screenFamilies.some((family) => name === family || name.split('.')[0] === family));
    const files = tables.flatMap((table) => ['', ...features].map((feature) => join(feature, `words/${language}${table}.json`)));
    return files.filter((file) => existsSync(join(publicFolder, file))).flatMap((file) => Object.entries(JSON.parse(read(file))));
}

export function wordsOf(language, tables) {
    return Object.fromEntries(sentencesOf(language, tables));
}

export function read(file) {
    return readFileSync(join(publicFolder, file), 'utf8');
}
