import { element } from '../elements/element.js';
import { later } from '../elements/later.js';
import { plannedRounds } from './planned-rounds.js';
import { press } from '../elements/press.js';

const forms = later(() => import('./recipient-forms.js'));

/// What can be done about a recipient in their present state. After the end a name is still put right, for it goes into the record, until that is sealed. The MC's are one press each, for there is no time to write; the
/// operators write reasons, correct names and look after papers. In the whole list (`list`) nobody changes places: the rounds around
/// them may not be in sight. Each is a function that makes its button: of three hundred menus a hand opens two.
/** @param {Client} client */
export function recipientActions(client, recipient, { round, manage, list }) {
    const conference = client.state.get('conference')?.state;
    if (conference === 'sealed') return [];
    if (conference === 'ended') return manage ? [correction(client, recipient, list)] : [];
    return [
        ...naming(client, recipient, round),
        ...coming(client, recipient, { manage, list }),
        ...(list ? [] : inRound(client, recipient, round)),
        ...receiving(client, recipient, list),
        ...(manage ? managing(client, recipient, list) : []),
    ];
}

/// What is done in a hurry to whoever was found by name: one press each, and their name.
/** @param {Client} client */
export function quickActions(client, recipient, list) {
    const isSealed = client.state.get('conference')?.state === 'sealed';
    return [...recipientActions(client, recipient, { round: null, manage: false, list }), ...(isSealed ? [] : [correction(client, recipient, list)])];
}

/// One press on the page is not the same press as that in the list, which is fetched anew after it.
function send(client, list, { key, label, op, arg }) {
    return () => press(client, { key: list ? `${key}/list` : key, label, command: () => ({ op, arg }), done: list?.reload });
}

/// `form(made, from)`: opens a form of `recipient-forms.js`. `from` is where the recipient was read: `{seen, rows, done}`.
function opens(client, op, recipient, list, form) {
    const key = `${op}/${recipient.id}/form`;
    const open = () => {
        const entity = `recipient/${recipient.id}`;
        const rows = list?.rows ?? client.state.all('recipient/').map(([id, one]) => ({ id, ...one }));
        const from = { seen: { [entity]: list?.seq ?? client.state.seen(entity) }, rows, done: list?.reload };
        forms((made) => form(made, from));
    };
    return () => element('button', { type: 'button', key, 'data-press': key, on: { click: open } }, client.words.t(`op.${op}`));
}

/// Who of the round on the platform the hall sees receive: any of them, also one before, and nobody in particular again.
function naming(client, recipient, round) {
    if (!['onstage', 'conferred'].includes(round?.round.state)) return [];
    const isNamed = recipient.receives === true;
    return [
        () => press(client, {
            key: `round.point/${recipient.id}`,
            label: client.words.t(isNamed ? 'recipient.name-no-more' : 'recipient.name-now'),
            command: () => ({ op: 'round.point', arg: { round: round.id, recipient: isNamed ? null : recipient.id } }),
        }),
    ];
}

/// Whether they are here.
function coming(client, recipient, { manage, list }) {
    const away = {
        waiting: ['recipient.absent', 'recipient.defer'],
        called: ['recipient.absent', 'recipient.defer'],
        absent: ['recipient.defer'],
        deferred: [],
    }[recipient.state];
    if (!away) return [];
    const back = ['absent', 'deferred'].includes(recipient.state);
    const ways = manage && recipient.state !== 'deferred' ? [...away, 'recipient.withdraw'] : manage ? ['recipient.withdraw'] : away;
    const now = (op) => send(client, list, { key: `${op}/${recipient.id}`, label: client.words.t(`op.${op}`), op, arg: { recipient: recipient.id } });
    const written = (op) => opens(client, op, recipient, list, (made, from) => made.awayForm(client, op, recipient, from));
    return [back && now('recipient.present'), ...ways.map(manage ? written : now)].filter(Boolean);
}

/// Where in the order: a round is split behind them; who came back late goes up with the round that they missed, or with the next of
/// their award, or in a round of their own.
function inRound(client, recipient, round) {
    const { words } = client;
    if (recipient.state !== 'waiting') return [];
    if (round?.round.state === 'planned') {
        const all = round.parts.flatMap((part) => part.recipients);
        if (all.at(-1)?.id === recipient.id) return [];
        const command = () => ({ op: 'round.split', arg: { round: round.id, after: recipient.id } });
        return [() => press(client, { key: `round.split/${recipient.id}`, label: words.t('round.split-after'), command })];
    }
    if (round) return [];
    const planned = plannedRounds(client, recipient.award);
    const [id, name] = planned.find(([one]) => one === recipient.missed) ?? planned[0] ?? [];
    const arg = id ? { round: id } : { award: recipient.award };
    return [
        () => press(client, {
            key: `round.add/${recipient.id}`,
            label: id ? words.t('round.add-to', { round: name }) : words.t('round.add-own'),
            command: () => ({ op: 'round.add', arg: { ...arg, recipients: [recipient.id] } }),
        }),
    ];
}

/// Who receives.
function receiving(client, recipient, list) {
    if (['conferred', 'withdrawn'].includes(recipient.state)) return [];
    const inPerson = send(client, list, {
        key: `recipient.proxy/${recipient.id}/none`,
        label: client.words.t('proxy.none'),
        op: 'recipient.proxy',
        arg: { recipient: recipient.id, name: null },
    });
    const other = opens(client, 'recipient.proxy', recipient, list, (made, from) => made.proxyForm(client, recipient, from));
    return [other, recipient.proxy && inPerson].filter(Boolean);
}

/// Names, papers and places.
function managing(client, recipient, list) {
    const certified = ['called', 'conferred'].includes(recipient.state);
    const right = send(client, list, {
        key: `recipient.certificate/${recipient.id}/ok`,
        label: client.words.t('certificate.is-ok'),
        op: 'recipient.certificate',
        arg: { recipient: recipient.id, certificate: 'ok' },
    });
    const form = (op, name) => opens(client, op, recipient, list, (made, from) => made[name](client, recipient, from));
    return [
        correction(client, recipient, list),
        recipient.state === 'waiting' && form('round.place', 'placeForm'),
        certified && recipient.certificate !== 'ok' && right,
        certified && form('recipient.certificate', 'certificateForm'),
    ].filter(Boolean);
}

function correction(client, recipient, list) {
    return opens(client, 'recipient.correct', recipient, list, (made, from) => made.correctForm(client, recipient, from));
}
