import { place } from './identity.js';
import { read, write } from './store.js';

const tabStorage = () => sessionStorage;

/// A token as it stands in a link: role, person, and the 32 letters that prove it. What stands behind them (a full stop, a remark, what a social network
/// hangs on) is none of it.
const shape = /[a-z]{1,16}\.[a-z0-9-]{1,64}\.[A-Za-z0-9_-]{32}/;
/// That a token was meant, however little of it came along.
const claim = /(^|[?&#])\s*t\s*=/i;
/// Blanks and invisible characters that mail and chat break a long link with.
const breaks = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/// The tokens of one page of one conference in this tab: `kept` has opened the conference before, `offered` came with the link that was opened last and
/// takes the place of the kept one only when the server has let it in. So a bad link never costs somebody the good one.
///
/// They stand in the tab's storage, so that a reload or a discarded tab finds them, and never in the address bar or in the history.
export class LinkTokens {
    /// What is wrong with the link that was opened last: `damaged`, or the code with which the server refused it; null: nothing.
    fault = null;
    #storage;
    #keys;
    #kept;
    #offered;

    constructor({ location, history, storage = tabStorage }) {
        const { conference, page } = place(location.pathname);
        this.#storage = storage;
        this.#keys = { kept: `diemcau.token.${conference}.${page}`, offered: `diemcau.offered.${conference}.${page}` };
        this.#kept = read(storage, this.#keys.kept);
        this.#offered = read(storage, this.#keys.offered);
        const offer = offerIn(location);
        if (offer.token) this.#offer(offer.token);
        else if (offer.isClaimed) this.fault = 'damaged';
        if (location.hash || location.search) history.replaceState(null, '', `/${conference}/${page}${asksForTelevision(location) ? '?tv' : ''}`);
    }

    /// What `hello` says; null when this tab has none.
    get token() {
        return this.#offered ?? this.#kept;
    }

    /// The server has let the token in.
    welcomed() {
        if (this.#offered === null) return;
        this.#kept = this.#offered;
        write(this.#storage, this.#keys.kept, this.#kept);
        this.#offer(null);
    }

    /// The server does not know the token, or no more. Whether the tab has an older one to go on with.
    refused(code) {
        if (this.#offered === null) return false;
        this.#offer(null);
        this.fault = code;
        return this.#kept !== null;
    }

    #offer(token) {
        this.#offered = token;
        write(this.#storage, this.#keys.offered, token);
    }
}

/// Whether an address asks for the picture of a room's television: `?tv`, wherever a hand has put it. It is no secret, and stays in the address.
export function asksForTelevision({ hash, search }) {
    return [hash, search].some((text) => /\?tv(?![a-z0-9])/i.test(plain(text)));
}

/// The token in an address: behind its `#`, or behind a `?` that somebody's program has made of it.
function offerIn({ hash, search }) {
    const texts = [hash, search].map(plain);
    const token = texts.map((text) => shape.exec(text)?.[0]).find(Boolean);
    return { token, isClaimed: texts.some((text) => claim.test(text)) };
}

/// Without escapes, of which a link that was handed on twice has two layers.
function plain(text = '') {
    let decoded = text;
    for (let layer = 0; layer < 2; layer += 1) {
        try {
            decoded = decodeURIComponent(decoded);
        } catch {
            break;
        }
    }
    return decoded.replace(breaks, '');
}
