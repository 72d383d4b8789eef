import { element } from './element.js';
import { languageSwitch } from './language-switch.js';
import { live, ticking } from './live.js';
import { schemeSwitch } from './scheme-switch.js';

/// Always in sight: whether what the page shows is live, and how old it is when it is not. Only a change of the level is
/// spoken; the age would be read out every second. On a phone the bar takes a second line rather than more width: a page that is wider than its
/// screen has its lower edge, where one signs, below the glass.
/** @param {Client} client */
export function connectionBar(client, chooseLanguage) {
    const { words } = client;
    const bar = element('div', { class: 'bar' });
    const level = live(
        client,
        element('span', { class: 'bar-level', role: 'status' }),
        () => levelOf(client),
        (now) => [words.t(`bar.${now}`)],
    );
    const age = ticking(client, element('span', { class: 'bar-age' }), () => ageOf(client));
    const who = live(
        client,
        element('span', { class: 'bar-who' }),
        () => [client.role, client.who?.name],
        ([role, name]) => (role ? [`${words.known('role', role)} · ${name}`] : []),
    );
    bar.append(element('span', { class: 'bar-light', 'aria-hidden': 'true' }), level, age, who, ...[schemeSwitch(client), languageSwitch(client, chooseLanguage)].filter(Boolean));
    const colour = () => {
        if (bar.dataset.level === levelOf(client)) return;
        bar.dataset.level = levelOf(client);
        document.documentElement.dataset.level = client.level;
    };
    client.watchers.onTick(bar, colour);
    client.watchers.follow(bar, colour);
    return bar;
}

/// A good line to a server that does not know the newest is no live picture.
function levelOf(client) {
    return client.level === 'live' && client.asOf !== null ? 'as-of' : client.level;
}

function ageOf(client) {
    const age = client.level === 'live' ? null : client.health.age(client.local);
    if (age === null) return '';
    const seconds = Math.floor(age / 1000);
    return seconds < 60 ? client.words.t('bar.age', { seconds }) : client.words.t('bar.age-minutes', { minutes: Math.floor(seconds / 60) });
}
