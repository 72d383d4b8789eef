import { countFields } from './count-fields.js';
import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { rule } from './vote-lines.js';
import { venuesInOrder } from '../Venues/venues.js';

/// A vote that the programme does not have; it is open as soon as it is written.
/** @param {Client} client */
export function adHocForm(client) {
    const { words } = client;
    const area = (lang, required) => element('textarea', { rows: 2, maxlength: limits.titleLength, required, lang });
    const vi = field(words.t('vote.text-vi'), area('vi', true));
    const en = field(words.t('vote.text-en'), area('en', false));
    const rules = ['present', 'voting'].flatMap((base) => ['1/2', '2/3'].map((share) => ({ base, share })));
    const options = rules.map((one, at) => element('option', { value: at }, rule(client, one)));
    const chosen = field(words.t('vote.rule'), element('select', {}, options));
    formDialog(client, {
        title: words.t('vote.ad-hoc'),
        key: 'vote.open',
        submit: words.t('op.vote.open'),
        fields: [vi.node, en.node, chosen.node],
        command: () => {
            const [viText, enText] = [vi, en].map(({ input }) => input.value.trim());
            return { op: 'vote.open', arg: { text: { vi: viText, ...(enText && { en: enText }) }, ...rules[Number(chosen.input.value)] } };
        },
    });
}

/// The operator's count of a venue, or the correction of what it has counted; once the vote is closed with the reason for the minutes. `seen`: the
/// position of the list that the count was read in, where it is not the view's.
/** @param {Client} client */
export function countForm(client, { vote, venue, name, people, count, isClosed, seen, done }) {
    const { words, state } = client;
    const key = `count/${vote}/${venue}`;
    const at = { [key]: seen ?? state.seen(key) };
    const fields = countFields(client, () => state.get(`venue/${venue}`) ?? people, count);
    const line = { type: 'text', maxlength: limits.textLength, required: true, autocomplete: 'off' };
    const reason = isClosed && field(words.t('vote.reason'), element('input', line));
    const why = () => reason && { reason: reason.input.value.trim() };
    formDialog(client, {
        title: words.t('vote.count-of', { venue: name }),
        key: `vote.count/${vote}/${venue}`,
        submit: words.t('op.vote.count'),
        fields: [fields.node, reason && reason.node],
        done,
        command: () => ({ op: 'vote.count', arg: { vote, ...fields.values(), venue, ...why() }, if: at }),
    });
}

/// A venue's count of a vote that was closed some time ago, whose counts the view no longer carries.
/** @param {Client} client */
export function correctionForm(client, { id, text }, done) {
    const { words, state } = client;
    const venues = venuesInOrder(state);
    const options = venues.map((venue) => element('option', { value: venue.id }, words.text(venue.name).words));
    const place = field(words.t('vote.venue'), element('select', {}, options));
    const fields = countFields(client, () => venues.find((venue) => venue.id === place.input.value));
    const line = { type: 'text', maxlength: limits.textLength, required: true, autocomplete: 'off' };
    const reason = field(words.t('vote.reason'), element('input', line));
    formDialog(client, {
        title: `${words.t('vote.correct')}: ${words.text(text).words}`,
        key: `vote.correct/${id}`,
        submit: words.t('op.vote.count'),
        fields: [place.node, fields.node, reason.node],
        done,
        command: () => {
            const key = `count/${id}/${place.input.value}`;
            const arg = { vote: id, ...fields.values(), venue: place.input.value, reason: reason.input.value.trim() };
            return { op: 'vote.count', arg, if: { [key]: state.seen(key) } };
        },
    });
}
