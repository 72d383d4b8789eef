import { element } from '../elements/element.js';
import { openDialog } from '../elements/dialog.js';
import { hourMinute } from '../client/instant.js';
import { KeptScript } from './kept-script.js';
import { live } from '../elements/live.js';

/// The words of the whole day, which are there also when nothing answers any more.
/** @param {Client} client */
export function dayScriptButton(client) {
    const kept = new KeptScript(client);
    return kept.keep(element('p', {}, element('button', { type: 'button', 'data-press': 'day-script', on: { click: () => dayScript(client, kept) } }, client.words.t('script.day'))));
}

/// What is read from here to the end of the day, item by item, and of when it is.
/** @param {Client} client */
function dayScript(client, kept) {
    const { words } = client;
    const title = words.t('script.day');
    const dialog = element('dialog', { class: 'whole-list day-script', 'aria-label': title });
    const list = element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title });
    const read = () => [kept.now?.at, kept.now?.rows[0]?.id, client.level === 'live'];
    dialog.append(
        element('h2', {}, title),
        live(client, element('div', {}), read, () => [asOf(client, kept.now)], { ticks: true }),
        live(client, list, read, () => (kept.now?.rows ?? []).map((row, place, all) => step(client, row, all[place - 1])), { ticks: true }),
        element('p', { class: 'buttons' }, element('button', { type: 'button', on: { click: () => dialog.close() } }, words.t('list.close'))),
    );
    kept.refresh();
    return openDialog(dialog);
}

function asOf({ words, level, zone }, known) {
    const isLive = level === 'live';
    const told = known ? words.t(isLive ? 'script.as-of' : 'script.as-of-lost', { at: hourMinute(known.at, zone) }) : words.t('script.none');
    return element('p', { class: isLive ? 'facts' : 'banner', role: 'status' }, told);
}

function step({ words }, { item, title, label, script }, before) {
    const isFirst = item !== undefined && item !== before?.item;
    return [
        isFirst && element('h3', {}, words.text(title).words),
        element('p', { class: 'eyebrow' }, words.text(label).words),
        element('div', { class: 'script vi', lang: 'vi' }, script.split('\n').map((line) => element('p', {}, line))),
    ];
}
