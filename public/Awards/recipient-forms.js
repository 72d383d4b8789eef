import { choiceField, filled, lineField, optionNodes } from './fields.js';
import { element } from '../elements/element.js';
import { formDialog } from '../elements/form-dialog.js';
import { roundName } from './round-name.js';
import { venueChoices } from '../Venues/venues.js';

/// Somebody receives for another: sent in their place, or the family.
export function proxyForm(seat, { id, name, proxy, posthumous }) {
    const { words } = seat;
    const kinds = ['representative', 'family'].map((kind) => [kind, words.t(`proxy-kind.${kind}`)]);
    const kind = choiceField(words.t('proxy.kind'), kinds, proxy?.kind ?? (posthumous ? 'family' : 'representative'));
    const lines = {
        name: lineField(words.t('proxy.name'), { required: true, value: proxy?.name }),
        title: lineField(words.t('proxy.title'), { long: true, value: proxy?.title }),
        relation: lineField(words.t('proxy.relation'), { value: proxy?.relation }),
    };
    formDialog(seat, {
        title: words.t('proxy.form', { name }),
        key: `recipient.proxy/${id}`,
        submit: words.t('form.save'),
        fields: [kind.node, lines.name.node, lines.title.node, lines.relation.node],
        command: () => ({ op: 'recipient.proxy', arg: { recipient: id, kind: kind.input.value, ...filled(lines) } }),
    });
}

/// The name as it has to be read, at the position at which it was seen: two desks do not overwrite each other's corrections.
export function correctForm(seat, { id, name, decidedName }) {
    const { words, state } = seat;
    const key = `recipient/${id}`;
    const seen = { [key]: state.seen(key) };
    const line = lineField(words.t('recipient.name'), { required: true, value: name });
    const differs = decidedName && decidedName !== name;
    formDialog(seat, {
        title: words.t('recipient.correct-form', { name }),
        key: `recipient.correct/${id}`,
        submit: words.t('form.save'),
        fields: [line.node, differs && element('p', { class: 'hint' }, words.t('recipient.decided-name', { name: decidedName }))],
        command: () => {
            const now = line.input.value.trim();
            return now ? { op: 'recipient.correct', arg: { recipient: id, name: now }, if: seen } : null;
        },
    });
}

/// Absent, deferred or withdrawn, if possible with the reason: it goes into the minutes, never onto a screen.
export function awayForm(seat, op, { id, name }) {
    const { words } = seat;
    const reason = lineField(words.t('recipient.reason'), { long: true });
    formDialog(seat, {
        title: words.t('recipient.away-form', { what: words.t(`op.${op}`), name }),
        key: `${op}/${id}/form`,
        submit: words.t(`op.${op}`),
        fields: [reason.node],
        command: () => ({ op, arg: { recipient: id, ...filled({ reason }) } }),
    });
}

/// Whether the paper in their hands is theirs; where two were swapped, with whom.
export function certificateForm(seat, recipient) {
    const { words, state } = seat;
    const kinds = ['ok', 'wrong', 'swapped'].map((kind) => [kind, words.t(`certificate.${kind}`)]);
    const kind = choiceField(words.t('certificate.label'), kinds, recipient.certificate ?? 'ok');
    const others = state
        .all('recipient/')
        .filter(([id, one]) => id !== recipient.id && ['called', 'conferred'].includes(one.state))
        .map(([id, one]) => [id, one.name]);
    const other = choiceField(words.t('certificate.with'), [['', '–'], ...others]);
    const show = () => (other.node.hidden = kind.input.value !== 'swapped');
    kind.input.addEventListener('change', show);
    show();
    formDialog(seat, {
        title: words.t('certificate.form', { name: recipient.name }),
        key: `recipient.certificate/${recipient.id}`,
        submit: words.t('form.save'),
        fields: [kind.node, other.node],
        command: () => {
            const certificate = kind.input.value;
            const swapped = certificate === 'swapped' ? filled({ with: other }) : {};
            return { op: 'recipient.certificate', arg: { recipient: recipient.id, certificate, ...swapped } };
        },
    });
}

/// Where they receive.
export function placeForm(seat, { id, name, venue }) {
    const { words } = seat;
    const choice = choiceField(words.t('recipient.venue'), venueChoices(seat), venue);
    formDialog(seat, {
        title: words.t('recipient.place-form', { name }),
        key: `round.place/${id}`,
        submit: words.t('form.save'),
        fields: [choice.node],
        command: () => ({ op: 'round.place', arg: { recipients: [id], venue: choice.input.value } }),
    });
}

/// The rounds of an award that are not called yet, as options.
export function plannedRounds(seat, award) {
    const rounds = (seat.state.get('awards')?.rounds ?? []).filter((id) => {
        const round = seat.state.get(`round/${id}`);
        return round?.award === award && round.state === 'planned';
    });
    return rounds.map((id) => [id, roundName(seat, id)]);
}

/// Refills a select when what it depends on is chosen anew.
export function refill(select, options) {
    select.replaceChildren(...optionNodes(options, options.some(([value]) => value === select.value) ? select.value : undefined));
}
