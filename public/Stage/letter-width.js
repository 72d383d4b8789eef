import { partsOf } from './phrases.js';

/// How wide a text stands, reckoned from its letters and never measured: which names stand on which page has to come out alike on every screen,
/// whatever its size and its fonts. In em of a bold sans serif, rather too wide than too narrow.
/** @type {[RegExp, number][]} */
const widths = [
    [/[ijltfrI.,:;'’“”"!|()[\]\-–/ ]/, 0.4],
    [/[mwMW%@…]/, 1],
    [/\p{Lu}/u, 0.76],
    [/[\p{Ll}\p{N}]/u, 0.64],
];

export function widthOf(text) {
    let width = 0;
    for (const letter of text) width += widthOfLetter(letter);
    return width;
}

/// Vietnamese marks stand above and below a letter and make it no wider.
function widthOfLetter(letter) {
    const [base] = letter.normalize('NFD');
    return widths.find(([kind]) => kind.test(base))?.[1] ?? 1;
}

/// In how many lines it stands between edges so many em apart. It is broken behind a comma where that goes (`phrases.js`), else between words, and a word that is
/// wider than the line within.
export function linesOf(text, width) {
    const parts = partsOf(text);
    if (parts.length === 1) return broken(text.split(' '), width);
    return broken(parts, width, (part) => broken(part.split(' '), width));
}

function broken(pieces, width, within = (piece) => Math.ceil(widthOf(piece) / width)) {
    let lines = 1;
    let used = 0;
    for (const piece of pieces) {
        const own = widthOf(piece);
        const joined = used === 0 ? own : used + widthOf(' ') + own;
        if (joined <= width) {
            used = joined;
            continue;
        }
        if (used > 0) lines += 1;
        if (own > width) lines += within(piece) - 1;
        used = Math.min(own, width);
    }
    return lines;
}
