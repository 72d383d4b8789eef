import { element } from '../elements/element.js';

/// What is read out with a step, `{vi, en}`, a sentence or a name a line: `[{text, number?, isAbsent?}]`.
export function scriptOf(cue) {
    return { vi: linesOf(cue?.script?.vi), en: linesOf(cue?.script?.en) };
}

/// "3. Sở Tài chính;" has its number apart, so that names stand one below the other.
function linesOf(text) {
    if (!text) return [];
    return text.split('\n').map((line) => {
        const [, number, rest] = line.match(/^(\d+)\. (.*)$/) ?? [];
        return number ? { number, text: rest } : { text: line };
    });
}

/// The words in the language of the hall; the other one is folded away for whoever has foreign guests.
/** @param {Client} client */
export function drawScript({ words }, { vi, en }) {
    if (vi.length + en.length === 0) return null;
    return element(
        'div',
        { class: 'scripts', role: 'group', tabindex: 0, 'aria-label': words.t('cue.script') },
        vi.length > 0 && drawLines('vi', vi),
        en.length > 0 && element('details', { class: 'script-other', key: 'cue/english' }, element('summary', { lang: 'en' }, words.t('cue.english')), drawLines('en', en)),
    );
}

/// What was read last, for whoever is still reading it.
/** @param {Client} client */
export function drawPassed({ words }, cue) {
    return element(
        'div',
        { class: 'passed', role: 'group', tabindex: 0, 'aria-label': words.t('cue.passed') },
        element('p', { class: 'eyebrow' }, words.t('cue.passed')),
        drawLines('vi', linesOf(cue.script?.vi)),
    );
}

function drawLines(language, lines) {
    return element('div', { class: `script ${language}`, lang: language }, lines.map(drawLine));
}

function drawLine({ number, text, isAbsent }) {
    if (isAbsent) return element('p', { class: 'numbered absent' }, element('s', {}, text));
    return number ? element('p', { class: 'numbered' }, element('span', { class: 'number' }, `${number}. `), text) : element('p', {}, text);
}
