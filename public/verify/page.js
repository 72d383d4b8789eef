import { chosenOf, droppedOf, recordAmong } from './intake.js';
import { chooseLanguage, chosenLanguage, languages, sentence } from './language.js';
import { Fault } from './fault.js';
import { abilities } from './cryptography.js';
import { checkAll } from './checking.js';
import { element, given } from '../elements/element.js';
import { fill } from '../elements/kept.js';
import { readTold } from './keys.js';
import { reportCard } from './report.js';

/// The page itself: what was handed in, what came of it, and how both are shown.

const handed = { told: null, toldState: 'none', record: null, loose: [], scanned: '' };
const shown = { able: 'all', reports: null, progress: null, hasFailed: false };
/// Which checking is the newest: an older one shows nothing any more.
let turn = 0;
const main = document.querySelector('main');

function draw() {
    fill(main, () => given([head(), shown.able !== 'all' && element('p', { class: 'unable', role: 'alert' }, sentence(`unable.${shown.able}`)), shown.able !== 'nothing' && [keyPanel(), filesPanel(), resultsPanel()], about()]));
}

function head() {
    return element(
        'header',
        { key: 'head' },
        element('div', { class: 'languages', role: 'group', 'aria-label': sentence('language') }, Object.entries(languages).map(([language, name]) => languageButton(language, name))),
        element('h1', {}, sentence('title')),
        element('p', { class: 'intro' }, sentence('intro')),
        location.protocol.startsWith('http') && element('p', {}, element('a', { href: location.pathname, download: 'verify.html', class: 'save' }, sentence('save'))),
    );
}

function languageButton(language, name) {
    const choose = () => {
        chooseLanguage(language);
        draw();
    };
    return element('button', { type: 'button', lang: language, 'aria-pressed': String(language === chosenLanguage()), key: `language/${language}`, on: { click: choose } }, name);
}

function keyPanel() {
    const change = ({ target }) => takeTold(target.value);
    return element(
        'section',
        { class: 'panel', key: 'key' },
        element('h2', {}, sentence('step.key')),
        element('label', { for: 'told' }, sentence('told.label')),
        element('input', { id: 'told', key: 'told', type: 'text', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'told-state told-hint', on: { change, input: change } }),
        element('p', { id: 'told-state', class: `told-${handed.toldState}`, role: 'status' }, sentence(`told.${handed.toldState}`, handed.told ?? {})),
        element('p', { id: 'told-hint', class: 'hint' }, sentence('told.hint')),
    );
}

function filesPanel() {
    return element(
        'section',
        { class: 'panel drop', key: 'files' },
        element('h2', {}, sentence('step.files')),
        element('p', { class: 'chooses' }, chooser('folder', { webkitdirectory: true }), chooser('files', { accept: '.html,.htm,.json,.pub,text/html,application/json' })),
        element('p', { class: 'drop-line' }, sentence('drop')),
        element('p', { class: 'hint' }, sentence('drop.hint')),
        element('label', { for: 'scanned' }, sentence('scanned.label')),
        element('textarea', { id: 'scanned', key: 'scanned', rows: 3, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'scanned-hint', on: { input: ({ target }) => takeScanned(target.value) } }),
        element('p', { id: 'scanned-hint', class: 'hint' }, sentence('scanned.hint')),
    );
}

/// The field lies within its label, which looks like a button; the field itself takes the focus.
function chooser(name, attributes) {
    const change = ({ target }) => {
        const chosen = chosenOf(target);
        // The same file may be chosen again, after it was changed.
        target.value = '';
        take(chosen, name === 'folder');
    };
    return element('label', { class: 'choose', key: `choose/${name}` }, element('input', { type: 'file', multiple: true, key: `field/${name}`, id: `choose-${name}`, ...attributes, on: { change } }), element('span', {}, sentence(`choose.${name}`)));
}

function resultsPanel() {
    const { reports, progress } = shown;
    return element(
        'section',
        { class: 'results', key: 'results', 'aria-live': 'polite', 'aria-busy': String(progress !== null), 'data-state': progress ? 'checking' : reports ? 'done' : 'none' },
        element('h2', {}, sentence('step.results')),
        progress && element('div', { class: 'panel progress', key: 'progress' }, element('progress', { max: 1, value: progress.share }), element('p', {}, sentence('progress', { count: progress.count, percent: Math.floor(progress.share * 100) }))),
        !progress && shown.hasFailed && element('p', { class: 'unable', role: 'alert' }, sentence('unable.failed')),
        !progress && !reports && element('p', { class: 'hint' }, sentence('results.none')),
        !progress && reports && [reports.map((report) => reportCard(report, shown.able === 'all')), element('button', { type: 'button', class: 'clear', key: 'clear', on: { click: clear } }, sentence('clear'))],
    );
}

function about() {
    return element('details', { class: 'about', key: 'about' }, element('summary', {}, sentence('about')), ['record', 'receipt', 'key', 'format'].map((name) => element('p', {}, sentence(`about.${name}`))));
}

async function takeTold(text) {
    const before = handed.told?.fingerprint;
    try {
        handed.told = await readTold(text);
        handed.toldState = handed.told === null ? 'none' : handed.told.bytes ? 'key' : 'fingerprint';
    } catch (error) {
        if (!(error instanceof Fault)) throw error;
        handed.told = null;
        handed.toldState = 'wrong';
    }
    draw();
    if (before !== handed.told?.fingerprint) await check();
}

/// A record takes the place of the one before; files by themselves come to those that are there, a newer one of a name in place of the older.
async function take(chosen, isFolder = false) {
    if (chosen.length === 0) return;
    const record = recordAmong(chosen) ?? (isFolder ? { folder: '', files: new Map(chosen.map(({ path, file }) => [path, file])) } : null);
    if (record) handed.record = record;
    else handed.loose = [...handed.loose.filter(({ path }) => !chosen.some((one) => one.path === path)), ...chosen];
    const checking = check();
    showResults();
    await checking;
    showResults();
}

/// A text that is still being pasted or typed is checked anew with each letter, and nothing moves under the hand.
async function takeScanned(text) {
    handed.scanned = text;
    if (hasSomething()) return check();
    forget();
}

/// What was shown, and what is still being checked.
function forget() {
    Object.assign(shown, { reports: null, progress: null, hasFailed: false });
    turn += 1;
    draw();
}

function hasSomething() {
    return handed.record !== null || handed.loose.length > 0 || handed.scanned.trim() !== '';
}

/// On a phone they stand below what was pressed; what is known only at the end makes the page long enough for it.
function showResults() {
    main.querySelector('.results').scrollIntoView({ block: 'start' });
}

function clear() {
    Object.assign(handed, { record: null, loose: [], scanned: '' });
    main.querySelector('textarea').value = '';
    forget();
}

async function check() {
    if (!hasSomething()) return;
    const mine = (turn += 1);
    shown.progress = { share: 0, count: 0 };
    draw();
    let last = performance.now();
    /// Lets the browser draw and hear; a checking that is no longer wanted never comes back from it.
    const rest = async (share, count) => {
        if (performance.now() - last < pauseMs) return;
        if (mine !== turn) await new Promise(() => {});
        shown.progress = { share, count };
        draw();
        await new Promise((done) => setTimeout(done));
        last = performance.now();
    };
    try {
        const reports = await checkAll({ ...handed, canVerify: shown.able === 'all', rest });
        if (mine !== turn) return;
        Object.assign(shown, { reports, progress: null, hasFailed: false });
    } catch (error) {
        // A fault of ours must not look as if something were still going on, nor as if it had been found whole.
        Object.assign(shown, { reports: [], progress: null, hasFailed: true });
        throw error;
    } finally {
        if (mine === turn) draw();
    }
}

/// A file that is dropped anywhere is meant for the page; a browser would open it in the page's place.
document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('over');
});
document.addEventListener('dragleave', (event) => event.relatedTarget === null && document.body.classList.remove('over'));
document.addEventListener('drop', async (event) => {
    event.preventDefault();
    document.body.classList.remove('over');
    await take(await droppedOf(event.dataTransfer));
});

const pauseMs = 50;

chooseLanguage('vi');
shown.able = await abilities();
draw();
