import { answerActions } from './answer-actions.js';
import { keyName } from './attestation.js';
import { answersTo, isOwed, pledges, takesAnswers } from './pledges.js';
import { codeBox, oneTimeCodes } from './code-box.js';
import { drawnLine, drawnPath } from './drawn.js';
import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { isOver } from '../Agenda/items.js';
import { later } from '../elements/later.js';
import { lateChoice, pledgeSteps } from './steps.js';
import { each, hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { pledgeHead } from './tally.js';

const units = later(() => import('./whole-units.js'));

/// Every unit and its answer, for the technical team: who has signed and how, and what helps those who cannot.
/** @param {Client} client */
export function answersDesk(client) {
    const { words, state } = client;
    const codes = oneTimeCodes(client);
    const ids = () => pledges(state).map(({ id }) => id);
    const lists = each(client, element('div', {}), ids, (id) => pledgeRows(client, id, codes));
    const none = hiddenWhile(client, element('p', { class: 'empty' }, words.t('answers.no-bloc')), () => ids().length > 0);
    const all = element('button', { type: 'button', key: 'units/all', on: { click: () => units((made) => made.wholeUnits(client)) } }, words.t('answers.all-units'));
    return panel(words.t('answers.title'), { look: 'answers-desk' }, none, lists, element('p', { class: 'buttons' }, all));
}

/// One pledge; of its rows one at a time shows its actions.
function pledgeRows(client, id, codes) {
    const { words, state } = client;
    const pledge = () => state.get(`pledge/${id}`);
    const box = element('details', { class: 'pledge-fold', 'data-pledge': id, on: { toggle: () => client.watchers.changed() } });
    let chosen = null;
    const choose = (key) => {
        chosen = chosen === key ? null : key;
        client.watchers.changed();
    };
    const head = live(client, element('div', {}), () => pledge() ?? null, (now) => (now ? pledgeHead(client, { id, ...now }, { isStaff: true }) : []));
    const readRows = () => {
        const takes = pledge() !== undefined && takesAnswers(pledge(), client.now);
        return answersTo(client, id).map((row) => ({
            ...row,
            takes,
            // A desk that has not opened the list fetches none.
            path: box.open ? drawnPath(client, row.answer.drawing) : undefined,
            isChosen: row.key === chosen,
            code: isOwed(row.answer) ? codes.of(row.key) : undefined,
            codeUntil: row.answer.codeUntil > client.now ? row.answer.codeUntil : undefined,
        }));
    };
    const until = lateChoice(client);
    const readSteps = () => pledge() && { id, state: pledge().state, text: pledge().text, name: pledge().name, over: isOver(state) };
    const steps = live(client, element('div', { class: 'buttons' }), readSteps, (now) => (now ? pledgeSteps(client, now, until) : []));
    const rows = live(client, element('ul', { class: 'rows' }), readRows, (all) => all.map((row) => answerRow(client, row, choose, codes)));
    box.append(element('summary', {}, head), steps, rows);
    return box;
}

function answerRow(client, row, choose, codes) {
    const { words } = client;
    const { key, name, unit, answer, path, isChosen, code, codeUntil } = row;
    const signatory = unit?.signatory?.name ?? unit?.signatory?.person;
    const at = (instant) => hourMinuteSecond(instant, client.zone);
    const facts = [
        signatory && words.t('signing.signatory', { name: signatory }),
        answer.at && at(answer.at),
        answer.how && words.known('answer-how', answer.how),
        attested(client, answer),
        answer.name,
        answer.reason && words.t('signing.reason', { reason: answer.reason }),
        codeUntil && words.t('answers.code-out', { at: at(codeUntil) }),
    ];
    const label = words.t('answers.actions-of', { unit: name });
    return element(
        'li',
        { class: 'answer', key: `answer/${key}`, 'data-answer': key },
        element('span', { class: 'answer-unit' }, element('strong', {}, name), illustrative(client, `unit/${row.id}`), ' ', state(client, answer)),
        element(
            'button',
            {
                type: 'button', class: 'row-button', 'aria-label': label, 'aria-expanded': String(isChosen), key: `row/${key}`,
                on: { click: () => choose(key) },
            },
            '⋯',
        ),
        element('p', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
        path && drawnLine(path, words.t('answers.drawn-of', { unit: name })),
        (answer.voided ?? []).map((one) => element('p', { class: 'facts' }, voided(client, one))),
        code && codeBox(client, { ...code, unit: name, close: () => codes.drop(key) }),
        isChosen && element('div', { class: 'row-menu' }, answerActions(client, row, codes)),
    );
}

function state({ words }, answer) {
    return element('span', { class: `answer-state ${answer.state}` }, words.known('signature-state', answer.state));
}

/// In a word: a row is one of thirty.
function attested({ words }, { how, device }) {
    if (device) return words.t('answers.by-device', { kind: keyName(device) });
    return how !== undefined && how !== 'paper' && words.t('answers.by-server');
}

function voided({ words, zone }, one) {
    const at = (instant) => hourMinuteSecond(instant, zone);
    return words.t('answers.voided', {
        at: at(one.at), state: words.known('signature-state', one.state), given: at(one.givenAt), reason: one.reason,
    });
}
