/// The browser's storage. Where it is switched off the page goes on without it and only forgets at reload.
export function read(storage, key) {
    try {
        return storage().getItem(key);
    } catch {
        return null;
    }
}

/// Sets, or with `null` removes.
export function write(storage, key, value) {
    try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, value);
    } catch {
        return;
    }
}
