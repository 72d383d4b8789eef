import { LinkTokens } from '../client/link-tokens.js';
import { Client } from '../client/client.js';
import { Words } from '../client/words.js';
import { banners } from './banners.js';
import { Features } from './features.js';
import { connectionBar } from './connection-bar.js';
import { element } from './element.js';
import { fetchLater } from './later.js';
import { hourMinute } from '../client/instant.js';
import { isKept, keepPage } from '../client/page-keeping.js';
import { LastState } from '../client/last-state.js';
import { limits } from '../client/limits.js';
import { place, takeClientId, unsent } from '../client/identity.js';
import { SealedStore } from '../client/sealed-store.js';

/// This machine's monotonic ms, timers and chance. Tests bring their own, in which ten minutes pass at once.
const device = Object.freeze({
    now: () => performance.now(),
    random: () => Math.random(),
    timers: Object.freeze({ set: (run, ms) => setTimeout(run, ms), clear: (id) => clearTimeout(id) }),
});

/// The plain layout of a page: its head, columns side by side where there is room, and what floats above them.
/** @param {Page} page @param {string[]} slots */
export function columns(page, slots) {
    return [page.fill('head'), element('div', { class: 'columns' }, slots.map((slot) => element('div', { class: 'column' }, page.fill(slot)))), page.fill('floating')];
}

/// Starts a page. `roles` are those whose page this is; `layout(page)` → the nodes of `<main>`, with `page` as the features see it (`features.js`). It
/// is called anew when the language changes, so it keeps nothing but what it can read from the client. `once`: what runs when it starts and not again.
/// `modules`: what the features bring, and `words`, where its sentences come from.
///
/// The socket opens while the words may still be on their way; nothing is drawn without them.
/** @param {{roles: string[], layout: (page: Page) => any[], traits?: object, once?: (() => void)[]}} page @param {object[]} modules */
export async function startPage({ roles, layout, traits, once = [] }, modules) {
    const features = new Features(modules);
    for (const run of [...once, ...features.all('once')]) run();
    const build = (client) => layout(features.page(client, traits)).flat(Infinity);
    const signals = /** @type {AbortSignals} */ (AbortSignal);
    const words = Words.of(modules);
    const spoken = words.start();
    const client = new Client({
        build: document.querySelector('meta[name=build]')?.getAttribute('content'),
        place: place(location.pathname),
        tokens: new LinkTokens({ location, history }),
        clientId: takeClientId({ onLeave: (save) => addEventListener('pagehide', save) }),
        words,
        device,
        keep: unsent(place(location.pathname)),
        reach: () => fetch('/healthz', { cache: 'no-store', signal: signals.timeout(limits.reachMs) }).then((answer) => answer.ok, () => false),
        open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/v1`, 'diemcau.v1.json'),
    });
    const lastState = new LastState(client, storeOf(client));
    client.start();
    // A browser reads its tables of zones with the first clock: meanwhile, and not with the first picture.
    device.timers.set(() => hourMinute(0, client.zone), 0);
    lastState.begin(device.timers);
    await spoken;
    show(client, roles, build);
    listen(client, lastState);
}

function storeOf(client) {
    const browser = { caches: isKept(location) ? globalThis.caches : undefined, crypto: globalThis.crypto, wall: () => Date.now() };
    return new SealedStore({ path: location.pathname, secret: () => client.token, lifeMs: limits.lastStateLifeMs, browser });
}

function show(client, roles, build) {
    client.watchers.clear();
    document.documentElement.lang = client.words.language;
    document.title = client.words.known('title', client.place.page);
    const choose = async (language) => {
        await client.words.choose(language);
        show(client, roles, build);
        /** @type {HTMLElement | null} */
        const chosen = document.querySelector(`[data-key="language/${language}"]`);
        chosen?.focus();
    };
    const main = element('main', { id: 'main' });
    const top = element('header', { class: 'top' }, connectionBar(client, choose), banners(client, roles));
    document.body.replaceChildren(top, main);
    knowHeight(top);
    // Before all others: what is out of sight has no place that they could measure. With nothing known every part would be drawn twice within a
    // second, the first time between the page and its socket; without a server the picture of nothing known is all there is.
    let isBuilt = false;
    client.watchers.follow(main, () => {
        main.toggleAttribute('data-empty', !client.hasState);
        if (isBuilt || !(client.hasState || client.isAlone)) return;
        isBuilt = true;
        main.append(...build(client));
        client.watchers.changed([]);
    });
}

/// What sticks below the bar has to know how tall it is, with its banners and on a narrow phone: `--top`.
function knowHeight(top) {
    new ResizeObserver(() => document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`)).observe(top);
}

function listen(client, lastState) {
    let touchedAt = client.local;
    let isWhole = false;
    for (const event of ['pointerdown', 'keydown']) addEventListener(event, () => (touchedAt = client.local), { passive: true });
    addEventListener('online', () => client.wake(limits.onlineMs));
    addEventListener('pageshow', () => client.wake());
    addEventListener('hashchange', () => location.reload());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && client.wake());
    setInterval(() => {
        client.tick();
        lastState.look();
        if (!isWhole && client.isDrawn) becomeWhole();
        isWhole ||= client.isDrawn;
        const idle = client.outbox.size === 0 && client.local - touchedAt > limits.idleMs;
        if (client.outdated && idle && !isAtWork()) location.reload();
    }, limits.tickMs);
}

/// With its first picture the page fetches what it needs for the time in which nothing answers.
function becomeWhole() {
    fetchLater();
    keepPage(location, navigator.serviceWorker);
}

/// Whether a form is open, or something typed or drawn stands in the page that a reload would lose.
function isAtWork() {
    if (document.querySelector('dialog[open], .pad-line[d^=M]')) return true;
    /** @type {NodeListOf<HTMLInputElement>} */
    const fields = document.querySelectorAll('textarea, input:not([type=checkbox])');
    return [...fields].some((field) => field.value !== '');
}
