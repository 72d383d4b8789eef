import { band } from '../Stage/lower-third.js';
import { element, said } from '../elements/element.js';
import { answers, figures, presentOf, rule, standing, verdict } from './vote-lines.js';
import { fitted } from '../Stage/fit.js';

/// What the hall votes on, and once the hands are down what came of it. Numbers that grow would lead those who have not raised theirs.
export const scenes = [
    {
        kind: 'vote',
        since: ({ facts }) => facts?.closedAt ?? facts?.openedAt,
        read: (client, scene) => client.state.get(`vote/${scene.vote}`),
        draw: (client, { facts }) => facts && draw(client, facts),
        lowerThird: (client, { facts }) => facts && bands(client, facts),
    },
];

function draw(client, { text, state, base, share, result }) {
    const { words } = client;
    const question = [element('p', { class: 'scene-kind' }, standing(client, state)), said(client, 'h1', { 'data-told': true }, text)];
    if (!result) {
        const asked = element('p', { class: 'scene-facts', 'data-spare': true }, rule(client, { base, share }));
        return [fitted([question, asked], { largest: 0.11, smallest: 0.05 })];
    }
    const counted = [
        element('p', { class: `vote-verdict ${verdict(result)}` }, words.t(`vote-result.${verdict(result)}`)),
        figures(client, result),
        element('p', { class: 'scene-facts' }, presentOf(client, result)),
    ];
    return [fitted(question, { largest: 0.06, smallest: 0.036 }), fitted(counted, { largest: 0.1, smallest: 0.05, share: 0.46 })];
}

function bands(client, { text, state, result }) {
    const { words } = client;
    const name = result ? words.t(`vote-result.${verdict(result)}`) : standing(client, state);
    const counted = result && answers.map((one) => `${words.t(`vote-count.${one}`)} ${result[one]}`).join(' · ');
    return [band(name, words.text(text).words, counted)];
}
