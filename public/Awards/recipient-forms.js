import { choiceField, filled, lineField } from './fields.js';
import { element } from '../elements/element.js';
import { formDialog } from '../elements/form-dialog.js';
import { venueChoices } from '../Venues/venues.js';

/// The forms about one recipient. Each is told where the recipient was read: `seen`, the position; `rows`, the recipients around them;
/// `done`, what follows an accepted step.

/// Somebody receives for another: sent in their place, or the family.
/** @param {Client} client */
export function proxyForm(client, { id, name, proxy, posthumous }, { done }) {
    const { words } = client;
    const kinds = ['representative', 'family'].map((kind) => [kind, words.t(`proxy-kind.${kind}`)]);
    const kind = choiceField(words.t('proxy.kind'), kinds, proxy?.kind ?? (posthumous ? 'family' : 'representative'));
    const lines = {
        salutation: lineField(words.t('recipient.salutation'), { value: proxy?.salutation }),
        name: lineField(words.t('proxy.name'), { required: true, value: proxy?.name }),
        title: lineField(words.t('proxy.title'), { long: true, value: proxy?.title }),
        relation: lineField(words.t('proxy.relation'), { value: proxy?.relation }),
    };
    formDialog(client, {
        title: words.t('proxy.form', { name }),
        key: `recipient.proxy/${id}`,
        submit: words.t('form.save'),
        fields: [kind, ...Object.values(lines)].map(({ node }) => node),
        done,
        command: () => ({ op: 'recipient.proxy', arg: { recipient: id, kind: kind.input.value, ...filled(lines) } }),
    });
}

/// The name as it has to be read, at the position at which it was seen: two desks do not overwrite each other's corrections.
/** @param {Client} client */
export function correctForm(client, { id, name, decidedName }, { seen, done }) {
    const { words } = client;
    const line = lineField(words.t('recipient.name'), { required: true, value: name });
    const differs = decidedName && decidedName !== name;
    formDialog(client, {
        title: words.t('recipient.correct-form', { name }),
        key: `recipient.correct/${id}`,
        submit: words.t('form.save'),
        fields: [line.node, differs && element('p', { class: 'hint' }, words.t('recipient.decided-name', { name: decidedName }))],
        done,
        command: () => {
            const now = line.input.value.trim();
            return now ? { op: 'recipient.correct', arg: { recipient: id, name: now }, if: seen } : null;
        },
    });
}

/// Absent, deferred or withdrawn, if possible with the reason: it goes into the minutes, never onto a screen.
/** @param {Client} client */
export function awayForm(client, op, { id, name }, { done }) {
    const { words } = client;
    const reason = lineField(words.t('recipient.reason'), { long: true });
    formDialog(client, {
        title: words.t('recipient.away-form', { what: words.t(`op.${op}`), name }),
        key: `${op}/${id}/form`,
        submit: words.t(`op.${op}`),
        fields: [reason.node],
        done,
        command: () => ({ op, arg: { recipient: id, ...filled({ reason }) } }),
    });
}

/// Whether the paper in their hands is theirs; where two were swapped, with whom.
/** @param {Client} client */
export function certificateForm(client, recipient, { rows, done }) {
    const { words } = client;
    const kinds = ['ok', 'wrong', 'swapped'].map((kind) => [kind, words.t(`certificate.${kind}`)]);
    const kind = choiceField(words.t('certificate.label'), kinds, recipient.certificate ?? 'ok');
    const others = rows.filter(({ id, state }) => id !== recipient.id && ['called', 'conferred'].includes(state)).map(({ id, name }) => [id, name]);
    const other = choiceField(words.t('certificate.with'), [['', '–'], ...others]);
    const show = () => (other.node.hidden = kind.input.value !== 'swapped');
    kind.input.addEventListener('change', show);
    show();
    formDialog(client, {
        title: words.t('certificate.form', { name: recipient.name }),
        key: `recipient.certificate/${recipient.id}`,
        submit: words.t('form.save'),
        fields: [kind.node, other.node],
        done,
        command: () => {
            const certificate = kind.input.value;
            const swapped = certificate === 'swapped' ? filled({ with: other }) : {};
            return { op: 'recipient.certificate', arg: { recipient: recipient.id, certificate, ...swapped } };
        },
    });
}

/// Where they receive.
/** @param {Client} client */
export function placeForm(client, { id, name, venue }, { done }) {
    const { words } = client;
    const choice = choiceField(words.t('recipient.venue'), venueChoices(client), venue);
    formDialog(client, {
        title: words.t('recipient.place-form', { name }),
        key: `round.place/${id}`,
        submit: words.t('form.save'),
        fields: [choice.node],
        done,
        command: () => ({ op: 'round.place', arg: { recipients: [id], venue: choice.input.value } }),
    });
}
