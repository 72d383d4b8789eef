import { receivedBy } from './phrases.js';
import { element } from '../elements/element.js';
import { fold } from '../elements/fold.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { quickActions, recipientActions } from './recipient-actions.js';
import { addressed, venueName } from '../Agenda/who.js';

const signs = { waiting: '○', called: '▲', conferred: '✓', absent: '✕', deferred: '…', withdrawn: '–' };

/// One recipient as the staff works with them: the name, what has become of them, who receives for them, what to do about it.
/// `round`: the round they stand in, or null; `manage`: the operators' actions too; `list`: the whole list that the row stands in,
/// where each row names its `award` and its venue; `isQuick`: what is done in a hurry, without a menu.
/** @param {Client} client @param {any} recipient @param {RecipientPlace} place */
export function recipientRow(client, recipient, { round = null, manage = false, list, award, isQuick = false } = {}) {
    const { words } = client;
    const actions = isQuick ? quickActions(client, recipient, list) : recipientActions(client, recipient, { round, manage, list });
    const buttons = () => element('div', { class: 'buttons' }, actions.map((make) => make()));
    const menu = () => fold(
        { class: 'recipient-menu', key: `recipient/${recipient.id}/menu${list ? '/list' : ''}` },
        element('summary', { 'aria-label': words.t('recipient.actions-of', { name: recipient.name }) }, '⋯'),
        buttons,
    );
    return element(
        'li',
        { class: `recipient ${recipient.state}${recipient.receives ? ' receiving' : ''}`, key: `recipient/${recipient.id}`, 'data-recipient': recipient.id },
        element(
            'span',
            { class: 'recipient-name' },
            element('strong', {}, addressed(recipient)),
            illustrative(client, `recipient/${recipient.id}`),
            [list && [award, venueName(client, recipient.venue)?.words].filter(Boolean).join(' · '), ...facts(client, recipient)].filter(Boolean).map((fact) => element('small', {}, fact)),
        ),
        element(
            'span',
            { class: 'recipient-state' },
            element('span', { 'aria-hidden': 'true' }, `${signs[recipient.state] ?? ''} `),
            recipient.receives ? words.t('recipient.receiving') : words.known('recipient-state', recipient.state),
        ),
        actions.length > 0 && (isQuick ? buttons() : menu()),
    );
}

function facts(client, { kind, title, posthumous, people, reason, certificate, ...recipient }) {
    const { words } = client;
    return [
        posthumous && words.t('recipient.posthumous'),
        title,
        receivedBy(client, { kind, ...recipient }),
        people > 1 && words.t('recipient.people-up', { count: people }),
        reason && words.t('recipient.because', { reason }),
        certificate && words.t('certificate.is', { certificate: words.known('certificate', certificate) }),
    ].filter(Boolean);
}
