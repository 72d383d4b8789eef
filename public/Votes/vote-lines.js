import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';

/// What a venue counts, in the order in which the hands are called for.
export const answers = ['for', 'against', 'abstain'];

/// A vote as everybody may read it: what is voted on, whether the hands are up, and after the close what came of it.
/** @param {Client} client */
export function voteLines(client, { text, state, base, share, result }) {
    const { words } = client;
    return [
        element('p', { class: `vote-state ${state}` }, standing(client, state)),
        said(client, 'p', { class: 'vote-text' }, text),
        state !== 'closed' && element('p', { class: 'facts' }, rule(client, { base, share })),
        result && resultLines(client, result),
    ];
}

/// What stands above the text.
/** @param {Client} client */
export function standing({ words }, state) {
    return state === 'closed' ? words.t('vote.results') : words.known('vote-state', state);
}

/** @param {Client} client */
export function rule({ words }, { base, share }) {
    return words.known('vote-rule', `${base}-${share.replace('/', '-')}`);
}

/// How a result is called: nothing is carried and nothing lost where too few were present.
export function verdict({ quorum, carried }) {
    if (!quorum) return 'no-quorum';
    return carried ? 'carried' : 'lost';
}

/** @param {Client} client */
function resultLines(client, result) {
    const { words } = client;
    const name = verdict(result);
    return [
        element('p', { class: `vote-verdict ${name}` }, words.t(`vote-result.${name}`)),
        figures(client, result),
        element('p', { class: 'facts' }, presentOf(client, result)),
        result.correctedAt && element(
            'p',
            { class: 'facts' },
            [words.t('vote.corrected', { at: hourMinute(result.correctedAt, client.zone) }), result.reason].filter(Boolean).join(' '),
        ),
    ];
}

/// The numbers under their names; `notVoting` where it is known.
/** @param {Client} client */
export function figures({ words }, counts) {
    const named = [...answers, 'notVoting'].filter((name) => counts[name] !== undefined);
    const one = (name) => element('li', {}, element('span', {}, words.t(`vote-count.${name}`)), element('strong', {}, counts[name]));
    return element('ul', { class: 'vote-figures' }, named.map(one));
}

/** @param {Client} client */
export function presentOf({ words }, { present, expected }) {
    return words.t('wall.present', { figure: expected === undefined ? present : `${present}/${expected}` });
}
