import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { later } from '../elements/later.js';
import { placeMark, placeReason, speakerLines } from './speaker-lines.js';
import { press } from '../elements/press.js';
import { reason, whoIs } from '../client/refusal.js';

const forms = later(() => import('./speaker-forms.js'));

/// Who has the floor, and the press that takes it back.
/** @param {Client} client */
export function floorRow(client, speaker) {
    return [
        speakerLines(client, speaker, { heading: 'strong' }),
        element('p', { class: 'buttons' }, step(client, speaker, 'finish')),
    ];
}

/// Somebody who waits for the turn: the first is the one to call, unless something stands against it.
/** @param {Client} client */
export function nextRow(client, speaker, index) {
    return row(
        client,
        speaker,
        [placeMark(client, speaker)],
        [element('span', { class: 'place-reason' }, placeReason(client, speaker)), warnings(client, speaker)],
        [step(client, speaker, 'call', { look: index === 0 && !speaker.warnings?.length ? 'strong' : '', seen: true })],
        [
            opens(client, 'move', speaker, 'moveForm'),
            inWriting(client, speaker),
            opens(client, 'decline', speaker, 'declineForm'),
        ],
    );
}

/// Somebody who waits for an answer.
/** @param {Client} client */
export function askedRow(client, speaker) {
    const { words } = client;
    const from = speaker.by ? whoIs(client, speaker.by) : '';
    const asked = speaker.askedAt ? words.t('place-reason.fifo', { at: hourMinute(speaker.askedAt, client.zone) }) : '';
    return row(
        client,
        speaker,
        [],
        [
            element('span', { class: 'place-reason' }, [asked, from !== speaker.name && from].filter(Boolean).join(' · ')),
            warnings(client, speaker),
        ],
        [step(client, speaker, 'accept', { look: 'strong' }), opens(client, 'decline', speaker, 'declineForm')],
        [opens(client, 'accept-length', speaker, 'acceptForm'), inWriting(client, speaker)],
    );
}

/// Somebody whom the conference ended without hearing: what they wanted to say may still be handed in.
/** @param {Client} client */
export function unheardRow(client, speaker) {
    return row(client, speaker, [], [], [inWriting(client, speaker)], []);
}

function row(client, speaker, mark, facts, buttons, menu) {
    return element(
        'li',
        { class: 'speaker', key: `speaker/${speaker.id}`, 'data-speaker': speaker.id },
        mark,
        element('div', { class: 'speaker-body' }, speakerLines(client, speaker), facts),
        element('div', { class: 'speaker-steps' }, buttons, menu.length > 0 && more(client, speaker, menu)),
    );
}

/// What is done now and then stands behind one button; it stays open when the list is drawn anew.
function more(client, speaker, buttons) {
    const label = client.words.t('speaker.actions-of', { name: speaker.name });
    return element(
        'details',
        { class: 'more', key: `speaker/${speaker.id}/more` },
        element('summary', { 'aria-label': label }, '⋯'),
        element('div', { class: 'buttons' }, buttons),
    );
}

/// What accepting or calling would have to be confirmed against, said before the press. That a paper belongs to an item still to come is
/// true of every paper until then, and is said only to who calls it all the same.
function warnings(client, { warnings: all = [] }) {
    const list = all.filter((one) => one.reason !== 'speaker.other-item');
    const sentences = list.map((one) => element('li', {}, reason(client, one.reason, one.args)));
    return list.length > 0 && element('ul', { class: 'speaker-warnings' }, sentences);
}

/// `seen`: the step is bound to the turn as it is on the page.
function step(client, speaker, name, { look = '', seen = false } = {}) {
    const key = `speaker/${speaker.id}`;
    return press(client, {
        key: `speaker.${name}/${speaker.id}`,
        label: client.words.t(`speaker.${name}`),
        look,
        command: () => ({ op: `speaker.${name}`, arg: { speaker: speaker.id }, if: seen ? { [key]: client.state.seen(key) } : undefined }),
    });
}

function inWriting(client, speaker) {
    const { words } = client;
    return press(client, {
        key: `speaker.inWriting/${speaker.id}`,
        label: words.t('speaker.in-writing'),
        ask: words.t('speaker.in-writing-ask', { name: speaker.name }),
        command: () => ({ op: 'speaker.inWriting', arg: { speaker: speaker.id } }),
    });
}

function opens(client, name, speaker, form) {
    const open = () => forms((made) => made[form](client, speaker));
    return element('button', { type: 'button', key: `${name}/${speaker.id}`, 'data-press': name, on: { click: open } }, client.words.t(`speaker.${name}`));
}
