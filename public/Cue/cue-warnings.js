import { cutVenues } from './cut-venues.js';
import { element } from '../elements/element.js';
import { screensAmiss } from '../Stage/amiss.js';
import { nameOf, reason } from '../client/refusal.js';

/// What is missing before the step, a sentence each, as it reads now: screens that show something else than they should, then what was just cut off.
/** @param {Client} client */
export function warningsOf(client, cue) {
    const cut = cutVenues(client, cue).map((id) => nameOf(client, `venue/${id}`) || id);
    const warned = (cue?.warnings ?? []).map(({ reason: name, args }) => reason(client, name, args));
    const amiss = screensAmiss(client).map(({ name, how }) => client.words.t(`screen-amiss.${how}`, { name }));
    return [...amiss, ...(cut.length > 0 ? [client.words.t('cue.cut', { venues: cut.join(', ') })] : []), ...warned];
}

/// One line however many there are, with the first of them; pressed, it opens to all, for as long as this is the step (`count`).
/** @param {Client} client */
export function cueWarnings({ words }, warned, count) {
    const sentences = warned.map((sentence) => element('li', {}, sentence));
    const line = [element('strong', {}, words.t('cue.warned', { count: warned.length })), ' ', element('span', {}, warned[0])];
    return element(
        'div',
        { class: 'warned', role: 'status', 'aria-label': words.t('cue.warnings') },
        warned.length > 0 && element('details', { key: `cue/warnings/${count}` }, element('summary', {}, line), element('ul', { class: 'warnings' }, sentences)),
    );
}
