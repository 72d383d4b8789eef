import { element } from '../elements/element.js';
import { fold } from '../elements/fold.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { saveFile } from '../elements/save-file.js';

/// The papers of the day: before it what is handed out, during it what is still to come, after it minutes and registers. The server writes them as they are asked
/// for; here they are saved, and printed from where they were saved: a page of the hall runs no style but its own.

/// Which are worth asking for while the conference is so.
const worth = { preparing: ['day'], live: ['rest', 'day', 'held'], paused: ['rest', 'day', 'held'], ended: ['held', 'day'], sealed: ['held', 'day'] };
const types = { html: 'text/html', csv: 'text/csv', json: 'application/json' };

/** @param {Client} client */
export function papersDesk(client) {
    const { words, state, watchers } = client;
    let asked = { stage: 'none', which: '', writtenAt: 0, files: [] };
    const show = (change) => {
        asked = { ...asked, ...change };
        watchers.changed();
    };
    const ask = async (which) => {
        if (asked.stage === 'writing') return;
        show({ stage: 'writing', which });
        show(await written(client, which).then((papers) => ({ stage: 'written', ...papers }), () => ({ stage: 'failed' })));
    };
    const read = () => ({ offers: worth[state.get('conference')?.state] ?? [], isWriting: asked.stage === 'writing', isOn: client.ready });
    const buttons = live(client, element('div', { class: 'buttons' }), read, ({ offers, isWriting, isOn }) =>
        offers.map((which) =>
            element('button', { type: 'button', key: which, 'data-papers': which, disabled: isWriting || !isOn, on: { click: () => ask(which) } }, words.t(`papers.${which}`))));
    // What was written stands by its names; the texts stay out of the comparison.
    const shown = () => ({ stage: asked.stage, which: asked.which, at: asked.writtenAt, names: asked.files.map(({ name }) => name), phase: state.get('conference')?.state });
    const result = live(client, element('div', { class: 'papers', role: 'status' }), shown, () => outcome(client, asked));
    return panel(words.t('papers.title'), { look: 'papers-desk' }, buttons, result);
}

async function written({ place, token }, which) {
    const answer = await fetch(`/api/v1/${place.conference}/papers/${which}`, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
    if (!answer.ok) throw new Error(`papers ${which}: HTTP ${answer.status}`);
    return answer.json();
}

function outcome({ words, state, zone }, { stage, which, writtenAt, files }) {
    if (stage === 'none') return [];
    if (stage !== 'written') return [element('p', { class: stage === 'failed' ? 'refusal' : 'facts' }, words.t(`papers.${stage}`))];
    if (files.length === 0) return [element('p', { class: 'facts' }, words.t('papers.none'))];
    const pages = files.filter(({ name }) => name.endsWith('.html'));
    const tables = files.filter((file) => !pages.includes(file));
    const isDraft = which === 'held' && !['ended', 'sealed'].includes(state.get('conference')?.state);
    return [
        element('p', { class: 'facts' }, words.t('papers.written', { time: hourMinute(writtenAt, zone) }), isDraft && ` ${words.t('papers.draft')}`),
        element('div', { class: 'buttons' }, pages.map((file) => button(words, file, file.title))),
        tables.length > 0 && fold({ key: `papers/${which}` }, element('summary', {}, words.t('papers.tables')), () => [
            element('div', { class: 'buttons' }, tables.map((file) => button(words, file, `${file.title} (${ending(file).toUpperCase()})`))),
        ]),
    ];
}

function button(words, file, title) {
    const save = () => saveFile(new File([file.text], file.name, { type: types[ending(file)] }));
    const label = words.t('papers.save', { title });
    return element('button', { type: 'button', key: file.name, 'data-file': file.name, 'aria-label': label, on: { click: save } }, title);
}

function ending({ name }) {
    return name.slice(name.lastIndexOf('.') + 1);
}
