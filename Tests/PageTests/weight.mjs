import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const publicFolder = normalize(join(dirname(fileURLToPath(import.meta.url)), '../../public'));

/// Everything that a page fetches: its html, what the html links, all modules behind them, one language of words.
export function filesOf(page) {
    const html = `pages/${page}/page.html`;
    const linked = [...read(html).matchAll(/(?:href|src)="\/([^"]+)"/g)].map((match) => match[1]);
    const found = new Set([html, 'words/vi.json']);
    const visit = (file) => {
        if (found.has(file)) return;
        found.add(file);
        if (!file.endsWith('.js')) return;
        for (const match of read(file).matchAll(/^import .* from '([^']+)';$/gm)) visit(join(dirname(file), match[1]));
    };
    linked.forEach(visit);
    return [...found];
}

export function read(file) {
    return readFileSync(join(publicFolder, file), 'utf8');
}

export const pages = ['mc', 'operator', 'chair', 'venue', 'delegate', 'stage', 'viewer'];
