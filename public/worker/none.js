/// What `/sw.js` is where the server wants no service worker: it takes the place of the one that an earlier server of this address has left, with all that was kept, and goes.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
    const names = await caches.keys().catch(() => []);
    for (const name of names) if (name.startsWith('diemcau.')) await caches.delete(name);
    await worker.registration.unregister();
}
