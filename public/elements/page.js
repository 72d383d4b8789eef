import { LinkTokens } from '../client/link-tokens.js';
import { Seat } from '../client/seat.js';
import { Words, fetchTables, tablesOf } from '../client/words.js';
import { banners } from './banners.js';
import { connectionBar } from './connection-bar.js';
import { device } from '../client/device.js';
import { element } from './element.js';
import { fetchLater } from './later.js';
import { limits } from '../client/limits.js';
import { place, takeClientId, unsent } from '../client/session.js';

/// Brings a page to life. `roles` are those whose page this is; `build(seat)` → the nodes of `<main>`. It is called anew when
/// the language changes, so it keeps nothing but what it can read from the seat.
export async function startPage({ roles, build }) {
    const words = new Words((language) => fetchTables(language, tablesOf(roles)));
    await words.start();
    const seat = new Seat({
        place: place(location.pathname),
        tokens: new LinkTokens({ location, history }),
        client: takeClientId({ onLeave: (save) => addEventListener('pagehide', save) }),
        words,
        device,
        keep: unsent(place(location.pathname)),
        reach: () => fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(limits.knockMs) }).then((answer) => answer.ok, () => false),
        open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/v1`, 'diemcau.v1.json'),
    });
    show(seat, roles, build);
    listen(seat);
    seat.start();
}

function show(seat, roles, build) {
    seat.watchers.clear();
    document.documentElement.lang = seat.words.language;
    document.title = seat.words.known('title', seat.place.page);
    const choose = async (language) => {
        await seat.words.choose(language);
        show(seat, roles, build);
        document.querySelector(`[data-focus="language/${language}"]`)?.focus();
    };
    const main = element('main', { id: 'main' });
    document.body.replaceChildren(element('header', { class: 'top' }, connectionBar(seat, choose), banners(seat, roles)), main);
    main.append(...build(seat));
    const markEmpty = () => main.toggleAttribute('data-empty', !seat.hasState);
    seat.watchers.onChange(main, markEmpty);
    markEmpty();
    seat.watchers.changed();
}

function listen(seat) {
    let touchedAt = seat.local;
    let isWhole = false;
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, () => (touchedAt = seat.local), { passive: true });
    addEventListener('online', () => seat.wake(limits.onlineMs));
    addEventListener('pageshow', () => seat.wake());
    addEventListener('hashchange', () => location.reload());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && seat.wake());
    setInterval(() => {
        seat.tick();
        if (!isWhole && seat.level === 'live') fetchLater();
        isWhole ||= seat.level === 'live';
        const idle = seat.outbox.size === 0 && seat.local - touchedAt > limits.idleMs;
        if (seat.outdated && idle && !isAtWork()) location.reload();
    }, limits.tickMs);
}

/// Whether a form is open, or something typed or drawn stands in the page that a reload would lose.
function isAtWork() {
    if (document.querySelector('dialog[open], .pad-line[d^=M]')) return true;
    return [...document.querySelectorAll('textarea, input:not([type=checkbox])')].some((field) => field.value !== '');
}
