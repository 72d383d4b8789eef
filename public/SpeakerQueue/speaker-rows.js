import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { later } from '../elements/later.js';
import { placeMark, placeReason, speakerLines } from './speaker-lines.js';
import { press } from '../elements/press.js';
import { reason, whoIs } from '../client/refusal.js';

const forms = later(() => import('./speaker-forms.js'));

/// Who has the floor, and the press that takes it back.
export function floorRow(seat, speaker) {
    return [
        speakerLines(seat, speaker, { heading: 'strong' }),
        element('p', { class: 'buttons' }, step(seat, speaker, 'finish')),
    ];
}

/// Somebody who waits for the turn: the first is the one to call, unless something stands against it.
export function nextRow(seat, speaker, index) {
    return row(
        seat,
        speaker,
        [placeMark(seat, speaker)],
        [element('span', { class: 'place-reason' }, placeReason(seat, speaker)), warnings(seat, speaker)],
        [step(seat, speaker, 'call', { look: index === 0 && !speaker.warnings?.length ? 'strong' : '', seen: true })],
        [
            opens(seat, 'move', speaker, 'moveForm'),
            inWriting(seat, speaker),
            opens(seat, 'decline', speaker, 'declineForm'),
        ],
    );
}

/// Somebody who waits for an answer.
export function askedRow(seat, speaker) {
    const { words } = seat;
    const from = speaker.by ? whoIs(seat, speaker.by) : '';
    const asked = speaker.askedAt ? words.t('place-reason.fifo', { at: hourMinute(speaker.askedAt, seat.zone) }) : '';
    return row(
        seat,
        speaker,
        [],
        [
            element('span', { class: 'place-reason' }, [asked, from !== speaker.name && from].filter(Boolean).join(' · ')),
            warnings(seat, speaker),
        ],
        [step(seat, speaker, 'accept', { look: 'strong' }), opens(seat, 'decline', speaker, 'declineForm')],
        [opens(seat, 'accept-length', speaker, 'acceptForm'), inWriting(seat, speaker)],
    );
}

/// Somebody whom the conference ended without hearing: what they wanted to say may still be handed in.
export function unheardRow(seat, speaker) {
    return row(seat, speaker, [], [], [inWriting(seat, speaker)], []);
}

function row(seat, speaker, mark, facts, buttons, menu) {
    return element(
        'li',
        { class: 'speaker', 'data-speaker': speaker.id },
        mark,
        element('div', { class: 'speaker-body' }, speakerLines(seat, speaker), facts),
        element('div', { class: 'speaker-steps' }, buttons, menu.length > 0 && more(seat, speaker, menu)),
    );
}

/// What is done now and then stands behind one button; it stays open when the list is drawn anew.
function more(seat, speaker, buttons) {
    const label = seat.words.t('speaker.actions-of', { name: speaker.name });
    return element(
        'details',
        { class: 'more' },
        element('summary', { 'aria-label': label, 'data-focus': `speaker/${speaker.id}/more` }, '⋯'),
        element('div', { class: 'buttons' }, buttons),
    );
}

/// What accepting or calling would have to be confirmed against, said before the press. That a paper belongs to an item still to come is
/// true of every paper until then, and is said only to who calls it all the same.
function warnings(seat, { warnings: all = [] }) {
    const list = all.filter((one) => one.reason !== 'speaker.other-item');
    const sentences = list.map((one) => element('li', {}, reason(seat, one.reason, one.args)));
    return list.length > 0 && element('ul', { class: 'speaker-warnings' }, sentences);
}

/// `seen`: the step is bound to the turn as it is on the page.
function step(seat, speaker, name, { look = '', seen = false } = {}) {
    const key = `speaker/${speaker.id}`;
    return press(seat, {
        key: `speaker.${name}/${speaker.id}`,
        label: seat.words.t(`speaker.${name}`),
        look,
        command: () => ({ op: `speaker.${name}`, arg: { speaker: speaker.id }, if: seen ? { [key]: seat.state.seen(key) } : undefined }),
    });
}

function inWriting(seat, speaker) {
    const { words } = seat;
    return press(seat, {
        key: `speaker.inWriting/${speaker.id}`,
        label: words.t('speaker.in-writing'),
        ask: words.t('speaker.in-writing-ask', { name: speaker.name }),
        command: () => ({ op: 'speaker.inWriting', arg: { speaker: speaker.id } }),
    });
}

function opens(seat, name, speaker, form) {
    const open = () => forms((made) => made[form](seat, speaker));
    return element('button', { type: 'button', 'data-press': name, on: { click: open } }, seat.words.t(`speaker.${name}`));
}
