const shelf = 'keys';

/// Where a browser keeps its keys: IndexedDB takes them as they are, without anybody having read them.
export class KeyStore {
    #factory;

    /// `factory()` → IndexedDB; undefined where there is none.
    constructor(factory) {
        this.#factory = factory;
    }

    read(name) {
        return this.#at('readonly', (keys) => keys.get(name));
    }

    /// What stands there afterwards: the key of the tab that was first.
    async add(name, key) {
        return this.#at('readwrite', (keys) => {
            const before = keys.get(name);
            before.onsuccess = () => before.result === undefined && keys.add(key, name);
            return null;
        }).then(() => this.read(name));
    }

    drop(name) {
        return this.#at('readwrite', (keys) => keys.delete(name));
    }

    /// What `ask(keys)` has asked for, once all of it is on the device.
    async #at(mode, ask) {
        const base = await this.#open();
        try {
            return await new Promise((resolve, reject) => {
                const work = base.transaction(shelf, mode);
                const asked = ask(work.objectStore(shelf));
                work.oncomplete = () => resolve(asked?.result);
                work.onabort = work.onerror = () => reject(work.error);
            });
        } finally {
            base.close();
        }
    }

    #open() {
        return new Promise((resolve, reject) => {
            const opening = this.#factory().open('diemcau.keys', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = opening.onblocked = () => reject(opening.error);
        });
    }
}
