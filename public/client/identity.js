import { read, write } from './store.js';

const tabStorage = () => sessionStorage;

/// Which conference and page the address names: `/<conference>/<page>`.
export function place(pathname) {
    const [conference = '', page = ''] = pathname.split('/').filter(Boolean);
    return { conference, page };
}

/// The tab's own id. It outlives a reload, so that the new socket takes the place of the old one; but while the page stands
/// it is held in memory only, because "duplicate tab" copies the storage and two tabs must not evict each other.
export function takeClientId({ storage = tabStorage, onLeave }) {
    const key = 'diemcau.client';
    const id = read(storage, key) ?? uuid();
    write(storage, key, null);
    onLeave(() => write(storage, key, id));
    return id;
}

/// Where a page's unanswered signatures outlive a reload: this tab's storage, which a phone keeps when it discards the tab.
export function unsent({ conference, page }, storage = tabStorage) {
    const key = `diemcau.unsent.${conference}.${page}`;
    return {
        read: () => JSON.parse(read(storage, key) ?? '[]'),
        write: (frames) => write(storage, key, frames.length === 0 ? null : JSON.stringify(frames)),
    };
}

/// A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on plain http in a hall's network, this is not.
export function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
