/// The service worker of every page, served as `/sw.js`: an address that never changes, or an old page would name a worker that is gone. It keeps each page that this browser has opened, whole, so that
/// a reload finds it also while the server is gone. A script and no module, because not every browser has modules there; before it stands `build` `{name, files: {<page>: [address]}}`, which makes each
/// build another worker.
///
/// What a page shows is none of its business (`client/last-state.js`), nor is anything that is asked of the API.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const prefix = 'diemcau.pages.';
const own = prefix + build.name;
/// Until a page comes from here and not from the network: a person waits no longer for a line that does not carry.
const waitMs = 1500;

worker.addEventListener('install', (event) => event.waitUntil(takeOver()));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
/// A page that is whole asks to be kept.
worker.addEventListener('message', (event) => event.waitUntil(keep(event.data.keep).catch(() => {})));
worker.addEventListener('fetch', (event) => {
    const { pathname, origin } = new URL(event.request.url);
    if (event.request.method !== 'GET' || origin !== worker.location.origin) return;
    if (event.request.mode === 'navigate' && pageOf(pathname)) event.respondWith(page(event.request, pathname));
    else if (pathname.startsWith('/built/')) event.respondWith(file(event.request));
});

/// Which page an address opens, `/<conference>/<page>`; null: none.
function pageOf(path) {
    const [, conference, name, ...more] = path.split('/');
    return conference && more.length === 0 && build.files[name] ? name : null;
}

/// Whatever an earlier build has kept is fetched anew before this one takes its place. If the line breaks meanwhile, the earlier one stays, whole.
async function takeOver() {
    for (const name of await earlier()) for (const { url } of await (await caches.open(name)).keys()) await keep(new URL(url).pathname);
    await worker.skipWaiting();
}

async function begin() {
    for (const name of await earlier()) await caches.delete(name);
    await worker.clients.claim();
}

/// The caches of other builds. Where nothing can be kept (a private window), nothing was.
async function earlier() {
    const names = await caches.keys().catch(() => []);
    return names.filter((name) => name.startsWith(prefix) && name !== own);
}

/// Keeps a page with all its files; its HTML comes last, so that a page which is there is whole. One that the server has of another build already is left to that build's worker.
async function keep(path) {
    const name = pageOf(path);
    if (!name || (await stored(path))) return;
    const html = await fetch(path, { cache: 'no-cache' });
    if (html.status >= 500) throw new Error(`${path}: ${html.status}`);
    if (!html.ok || !(await html.clone().text()).includes(`content="${build.name}"`)) return;
    const cache = await caches.open(own);
    for (const address of build.files[name]) if (!(await stored(address))) await cache.add(address);
    await cache.put(path, html);
}

/// Asked of the network, because only there it is known what holds now; what is kept helps where nothing answers in time, or only a proxy whose server is gone.
async function page(request, path) {
    const fetched = fetch(request);
    const kept = await stored(path);
    if (!kept) return fetched;
    const late = new Promise((resolve) => setTimeout(resolve, waitMs, null));
    const answer = await Promise.race([fetched.catch(() => null), late]);
    if (answer === null || answer.status >= 500) return kept;
    if (answer.status === 404) await forget(path);
    return answer;
}

/// Its name says what is in it.
async function file(request) {
    return (await stored(request.url)) ?? fetch(request);
}

async function stored(address) {
    try {
        return await (await caches.open(own)).match(address, { ignoreVary: true });
    } catch {
        return undefined;
    }
}

async function forget(path) {
    await (await caches.open(own)).delete(path);
}
