import { alarmOf, soundSwitch } from './alarm-switch.js';
import { always, live } from '../elements/live.js';
import { chooseVenue } from './chosen-venue.js';
import { element } from '../elements/element.js';
import { troubleWords } from './trouble.js';
import { wholeVenues } from './whole-venues.js';

/// How many are named; those that do not fit on the glass are out of sight.
const named = 8;
/// What is told at more length elsewhere.
const brief = { help: 'trouble.calls', lost: 'trouble.gone', slow: 'trouble.lags' };

/// Who is in trouble, always in sight, in the tab's title too, and told by a sound where somebody has switched it on.
/** @param {Client} client */
export function troubleLine(client) {
    const { words } = client;
    const venues = wholeVenues(client);
    const alarm = alarmOf(client);
    const count = live(client, element('strong', { class: 'trouble-count', role: 'status' }), () => venues.troubled.length, (now) => [
        now === 0 ? words.t('trouble.none') : words.t('trouble.count', { count: now }),
    ]);
    const read = () => venues.troubled.slice(0, named).map(({ venue: { id, name }, troubles: [first] }) => ({ id, name, first }));
    const who = live(client, element('span', { class: 'trouble-names' }), read, (all) => all.map(({ id, name, first }) => element(
        'button',
        { type: 'button', key: `trouble/${id}`, class: first.kind === 'taken' ? 'taken' : '', on: { click: () => chooseVenue(client, id) } },
        `${words.text(name).words}: ${first.kind in brief ? words.t(brief[first.kind]) : troubleWords(client, first)}`,
    )));
    const line = element('div', { class: 'trouble-line' }, count, who, soundSwitch(client));
    always(client, line, (node) => {
        const now = venues.troubled.length;
        node.toggleAttribute('data-trouble', now > 0);
        document.title = [now > 0 && `(${now})`, words.known('title', client.place.page)].filter(Boolean).join(' ');
        alarm.look();
    }, { ticks: true });
    return line;
}
