import { awayForm, certificateForm, correctForm, placeForm, plannedRounds, proxyForm } from './recipient-forms.js';
import { element } from '../elements/element.js';
import { press } from '../elements/press.js';

/// What can be done about a recipient in their present state. The MC's are one press each, for there is no time to write; the
/// operators write reasons, correct names and look after papers.
export function recipientActions(seat, recipient, { round, manage }) {
    return [...coming(seat, recipient, manage), ...inRound(seat, recipient, round), ...receiving(seat, recipient), ...(manage ? managing(seat, recipient) : [])];
}

function send(seat, op, recipient, label = seat.words.t(`op.${op}`)) {
    return press(seat, { key: `${op}/${recipient.id}`, label, command: () => ({ op, arg: { recipient: recipient.id } }) });
}

function opens(seat, op, recipient, form) {
    const key = `${op}/${recipient.id}/form`;
    return element('button', { type: 'button', 'data-press': key, 'data-focus': key, on: { click: form } }, seat.words.t(`op.${op}`));
}

/// Whether they are here.
function coming(seat, recipient, manage) {
    const away = {
        waiting: ['recipient.absent', 'recipient.defer'],
        called: ['recipient.absent', 'recipient.defer'],
        absent: ['recipient.defer'],
        deferred: [],
    }[recipient.state];
    if (!away) return [];
    const back = ['absent', 'deferred'].includes(recipient.state);
    const ways = manage && recipient.state !== 'deferred' ? [...away, 'recipient.withdraw'] : manage ? ['recipient.withdraw'] : away;
    return [
        back && send(seat, 'recipient.present', recipient),
        ...ways.map((op) => (manage ? opens(seat, op, recipient, () => awayForm(seat, op, recipient)) : send(seat, op, recipient))),
    ].filter(Boolean);
}

/// Where in the order: a round is split behind them; who came back late goes up with the round that they missed, or with the next of
/// their award, or in a round of their own.
function inRound(seat, recipient, round) {
    const { words } = seat;
    if (recipient.state !== 'waiting') return [];
    if (round?.round.state === 'planned') {
        const all = round.parts.flatMap((part) => part.recipients);
        if (all.at(-1)?.id === recipient.id) return [];
        const command = () => ({ op: 'round.split', arg: { round: round.id, after: recipient.id } });
        return [press(seat, { key: `round.split/${recipient.id}`, label: words.t('round.split-after'), command })];
    }
    if (round) return [];
    const planned = plannedRounds(seat, recipient.award);
    const [id, name] = planned.find(([one]) => one === recipient.missed) ?? planned[0] ?? [];
    const arg = id ? { round: id } : { award: recipient.award };
    return [
        press(seat, {
            key: `round.add/${recipient.id}`,
            label: id ? words.t('round.add-to', { round: name }) : words.t('round.add-own'),
            command: () => ({ op: 'round.add', arg: { ...arg, recipients: [recipient.id] } }),
        }),
    ];
}

/// Who receives.
function receiving(seat, recipient) {
    if (['conferred', 'withdrawn'].includes(recipient.state)) return [];
    const inPerson = press(seat, {
        key: `recipient.proxy/${recipient.id}/none`,
        label: seat.words.t('proxy.none'),
        command: () => ({ op: 'recipient.proxy', arg: { recipient: recipient.id, name: null } }),
    });
    return [opens(seat, 'recipient.proxy', recipient, () => proxyForm(seat, recipient)), recipient.proxy && inPerson].filter(Boolean);
}

/// Names, papers and places.
function managing(seat, recipient) {
    const certified = ['called', 'conferred'].includes(recipient.state);
    const right = press(seat, {
        key: `recipient.certificate/${recipient.id}/ok`,
        label: seat.words.t('certificate.is-ok'),
        command: () => ({ op: 'recipient.certificate', arg: { recipient: recipient.id, certificate: 'ok' } }),
    });
    return [
        opens(seat, 'recipient.correct', recipient, () => correctForm(seat, recipient)),
        recipient.state === 'waiting' && opens(seat, 'round.place', recipient, () => placeForm(seat, recipient)),
        certified && recipient.certificate !== 'ok' && right,
        certified && opens(seat, 'recipient.certificate', recipient, () => certificateForm(seat, recipient)),
    ].filter(Boolean);
}
