import { bilingual, checkField, choiceField, filled, lineField, numberField, refill } from './fields.js';
import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { plannedRounds } from './planned-rounds.js';
import { recipientKinds } from './standing.js';
import { venueChoices } from '../Venues/venues.js';

function awardChoices(client) {
    const { words, state } = client;
    return (state.get('awards')?.order ?? []).map((id) => [id, words.text(state.get(`award/${id}`)?.name).words || id]);
}

/// A recipient who is not in the programme: of which award, where, and perhaps at once in a round.
/** @param {Client} client */
export function addRecipientForm(client) {
    const { words } = client;
    const awards = awardChoices(client);
    const award = choiceField(words.t('award.label'), awards);
    const kinds = recipientKinds.map((kind) => [kind, words.t(`recipient-kind.${kind}`)]);
    const kind = choiceField(words.t('recipient.kind'), kinds);
    const lines = {
        name: lineField(words.t('recipient.name'), { required: true }),
        decidedName: lineField(words.t('recipient.name-in-decision')),
        salutation: lineField(words.t('recipient.salutation')),
        title: lineField(words.t('recipient.title'), { long: true }),
        representative: lineField(words.t('recipient.representative')),
        representativeSalutation: lineField(words.t('recipient.representative-salutation')),
        representativeTitle: lineField(words.t('recipient.representative-title'), { long: true }),
    };
    const people = numberField(words.t('recipient.people'), { min: 1, max: limits.walkingUp, required: true, value: 1 });
    const posthumous = checkField(words.t('recipient.posthumous'));
    const venue = choiceField(words.t('recipient.venue'), venueChoices(client));
    const rounds = () => [['', words.t('recipient.no-round')], ...plannedRounds(client, award.input.value)];
    const round = choiceField(words.t('round.label'), rounds());
    award.input.addEventListener('change', () => refill(round.input, rounds()));
    formDialog(client, {
        title: words.t('op.recipient.add'),
        key: 'recipient.add',
        submit: words.t('op.recipient.add'),
        fields: [award, kind, ...Object.values(lines), people, posthumous, venue, round].map(({ node }) => node),
        command: () => ({
            op: 'recipient.add',
            arg: {
                ...filled({ award, kind, ...lines, venue, round }),
                people: Number(people.input.value),
                ...(posthumous.input.checked && { posthumous: true }),
            },
        }),
    });
}

/// An award that is not in the programme, with the decision that it rests on.
/** @param {Client} client */
export function addAwardForm(client) {
    const { words } = client;
    const line = (name, attributes) => lineField(words.t(`award.${name}`), { long: true, ...attributes });
    const options = (family, names) => names.map((name) => [name, words.t(`${family}.${name}`)]);
    const fields = {
        vi: line('name-vi', { required: true, lang: 'vi' }),
        en: line('name-en', { lang: 'en' }),
        kind: choiceField(words.t('award.kind'), options('award-kind', ['title', 'commendation'])),
        rank: numberField(words.t('award.rank'), { min: 1, max: limits.awardRank, required: true }),
        rankReason: line('rank-reason'),
        decidedBy: line('decided-by', { required: true }),
        authority: line('authority-of'),
        order: choiceField(words.t('award.order'), options('award-order', ['call-read', 'read-call'])),
    };
    const decision = {
        number: line('decision-number', { required: true }),
        date: field(words.t('award.decision-date'), element('input', { type: 'date' })),
        signer: line('decision-signer'),
        reader: lineField(words.t('award.decision-reader')),
        readerSalutation: lineField(words.t('award.decision-reader-salutation')),
        readerTitle: line('decision-reader-title'),
    };
    const total = {
        collectives: numberField(words.t('award.total-collectives'), { min: 0, max: limits.mostRecipients }),
        households: numberField(words.t('award.total-households'), { min: 0, max: limits.mostRecipients }),
        individuals: numberField(words.t('award.total-individuals'), { min: 0, max: limits.mostRecipients }),
    };
    formDialog(client, {
        title: words.t('op.award.add'),
        key: 'award.add',
        submit: words.t('op.award.add'),
        fields: [...Object.values(fields), ...Object.values(decision), ...Object.values(total)].map(({ node }) => node),
        command: () => ({ op: 'award.add', arg: newAward(fields, filled(decision), filled(total)) }),
    });
}

function newAward({ vi, en, kind, rank, rankReason, decidedBy, authority, order }, decision, total) {
    const text = ({ input }) => bilingual(input.value);
    const arg = {
        name: bilingual(vi.input.value, en.input.value),
        kind: kind.input.value,
        rank: Number(rank.input.value),
        rankReason: text(rankReason),
        decidedBy: text(decidedBy),
        authority: text(authority),
        order: order.input.value,
        decision,
        total: Object.keys(total).length > 0 ? counts(total) : undefined,
    };
    return Object.fromEntries(Object.entries(arg).filter(([, value]) => value !== undefined));
}

/// Who writes one figure means that of the others there is none.
function counts({ collectives = 0, households = 0, individuals = 0 }) {
    return { collectives: Number(collectives), ...(Number(households) > 0 && { households: Number(households) }), individuals: Number(individuals) };
}

/// Recipients of one award who wait, gathered into a round of their own or into one that is not called yet.
/** @param {Client} client */
export function gatherForm(client, awardId) {
    const { words, state } = client;
    const award = state.get(`award/${awardId}`);
    const waiting = state.all('recipient/').filter(([, one]) => one.award === awardId && one.state === 'waiting');
    const boxes = waiting.map(([id, one]) => ({ id, ...checkField(one.name, one.round === undefined) }));
    const into = choiceField(words.t('round.into'), [['', words.t('round.new')], ...plannedRounds(client, awardId)]);
    const minutes = numberField(words.t('item.minutes'), { min: 1, max: limits.itemMinutes, required: true, value: 5 });
    const numbers = award.decisions.map((one) => state.get(`decision/${one}`)?.number).filter(Boolean);
    const decision = choiceField(words.t('award.decision-number'), [['', words.t('award.decisions-of-recipients')], ...numbers.map((number) => [number, number])]);
    const show = () => {
        for (const { node } of [minutes, decision]) node.hidden = into.input.value !== '';
    };
    into.input.addEventListener('change', show);
    show();
    formDialog(client, {
        title: words.t('round.gather-form', { award: words.text(award.name).words }),
        key: `round.add/${awardId}`,
        submit: words.t('round.gather'),
        fields: [
            element('div', { class: 'boxes', role: 'group', 'aria-label': words.t('round.who') }, boxes.map(({ node }) => node)),
            into.node,
            minutes.node,
            decision.node,
        ],
        command: () => {
            const recipients = boxes.filter(({ input }) => input.checked).map(({ id }) => id);
            if (recipients.length === 0) return null;
            if (into.input.value) return { op: 'round.add', arg: { round: into.input.value, recipients } };
            const arg = { award: awardId, recipients, minutes: Number(minutes.input.value), ...filled({ decision }) };
            return { op: 'round.add', arg };
        },
    });
}
