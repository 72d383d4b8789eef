import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tablesOf } from '../../public/client/words.js';

export const publicFolder = normalize(join(dirname(fileURLToPath(import.meta.url)), '../../public'));

/// Everything that a page fetches to stand: its html, what the html links, all modules behind them, its words in one language; with `later`
/// also the forms and lists that it fetches once it stands.
export function filesOf(page, { later = false } = {}) {
    const html = `pages/${page}/page.html`;
    const linked = [...read(html).matchAll(/(?:href|src)="\/([^"]+)"/g)].map((match) => match[1]);
    const found = new Set([html, ...tablesOfPage(page).map((table) => `words/vi${table}.json`)]);
    const visit = (file) => {
        if (found.has(file)) return;
        found.add(file);
        if (!file.endsWith('.js')) return;
        for (const match of read(file).matchAll(/^import .* from '([^']+)';$/gm)) visit(join(dirname(file), match[1]));
        if (later) for (const match of read(file).matchAll(/\bimport\('([^']+)'\)/g)) visit(join(dirname(file), match[1]));
    };
    linked.forEach(visit);
    return [...found];
}

/// The tables of words that a page has, by the roles that its script names.
export function tablesOfPage(page) {
    const [, roles] = read(`pages/${page}/page.js`).match(/roles: \[([^\]]+)\]/);
    return tablesOf(roles.match(/\w+/g));
}

/// A language's sentences from these tables, from all where none are named.
export function wordsOf(language, tables = ['', '.seats', '.staff']) {
    return Object.assign({}, ...tables.map((table) => JSON.parse(read(`words/${language}${table}.json`))));
}

export function read(file) {
    return readFileSync(join(publicFolder, file), 'utf8');
}

export const pages = ['mc', 'operator', 'chair', 'venue', 'delegate', 'stage', 'viewer'];
