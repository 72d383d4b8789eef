import { Blocked } from './blocked.js';
import { Reachability } from './reachability.js';
import { limits } from './limits.js';

/// Close codes 4500–4999 are final: coming back would be told the same.
function isFinal(code) {
    return code >= 4500 && code <= 4999;
}

/// Nothing came through, not even a farewell: the line is dead, or the server.
const silence = new Set([1006, 4003]);

/// The life of the one socket: open, say hello, be welcomed, be heard from, be lost, come back.
///
/// Phases: `waiting` (for the next attempt), `opening` (until the welcome), `joined`, `stopped` (comes back only by `restart`).
/// Sockets, timers, time and chance are given, so that a test lives a cut of ten minutes in no time.
export class Link {
    phase = 'waiting';
    #given;
    #socket = null;
    #attempt = 0;
    #joinedAt = 0;
    #heardAt = 0;
    #deadMs = limits.deadMs;
    #timer = null;
    #watch = null;
    #reachability;
    #blocked;
    #isOpen = false;

    /// `open()` → a WebSocket; `timers` `{set(fn, ms), clear(id)}`; `now()` local ms; `random()` in [0, 1);
    /// `reach()` → a promise whether the server answers at all; `hello()` → the first frame; `received(frame)`; `turned({phase, code, retryInMs})`;
    /// `blocked(is)`: the server answers, but no socket gets through to it.
    constructor(given) {
        this.#given = given;
        this.#reachability = new Reachability(given, () => this.#isOpen || this.#open());
        this.#blocked = new Blocked(given, (is) => given.blocked(is));
    }

    start() {
        this.#open();
    }

    /// False when there is nobody to send to; the outbox keeps what matters.
    send(frame) {
        if (this.phase !== 'joined' || this.#socket.readyState !== 1) return false;
        this.#socket.send(JSON.stringify(frame));
        return true;
    }

    /// The line may be back (`online`) or somebody looks again (visible): do not sit out a pause, do not trust a socket or an attempt
    /// that was silent for so long.
    wake(silentMs = this.#deadMs) {
        if (this.phase === 'waiting') return this.#open();
        if (this.phase !== 'stopped' && this.#isSilent(silentMs)) this.#lost(1006, 0);
    }

    /// The line is dead, or this machine slept, and what lies in its socket is as old as that.
    #isSilent(ms) {
        return this.#given.now() - this.#heardAt >= ms;
    }

    /// A person asks to come back from `stopped`.
    restart() {
        this.#attempt = 0;
        this.#open();
    }

    /// Ends for good, with the code that tells why (a missing token is as final as a refused one).
    stop(code) {
        this.#leave();
        this.#reachability.end();
        this.#blocked.end();
        this.#turn({ phase: 'stopped', code });
    }

    #turn(turn) {
        this.phase = turn.phase;
        this.#given.turned(turn);
    }

    #open() {
        this.#leave();
        this.#blocked.begin();
        this.#heardAt = this.#given.now();
        const socket = this.#given.open();
        this.#socket = socket;
        socket.onopen = () => {
            this.#isOpen = true;
            socket.send(JSON.stringify(this.#given.hello()));
        };
        socket.onmessage = (event) => this.#received(event.data);
        socket.onclose = (event) => this.#closed(event.code);
        this.#timer = this.#given.timers.set(() => this.#lost(1006), limits.joinMs);
        this.#turn({ phase: 'opening' });
    }

    /// Lets go of the socket without waiting for its end: on a dead line the closing handshake takes a minute.
    #leave() {
        this.#given.timers.clear(this.#timer);
        this.#given.timers.clear(this.#watch);
        this.#isOpen = false;
        if (!this.#socket) return;
        Object.assign(this.#socket, { onopen: null, onmessage: null, onclose: null });
        this.#socket.close(1000);
        this.#socket = null;
    }

    #received(data) {
        if (this.phase === 'joined' && this.#isSilent(this.#deadMs)) return this.#lost(1006, 0);
        let frame;
        try {
            frame = JSON.parse(data);
        } catch {
            return this.#lost(1007);
        }
        this.#heardAt = this.#given.now();
        this.#blocked.end();
        if (frame.t === 'welcome') this.#welcomed(frame);
        if (this.phase !== 'joined') return;
        this.#keepWatch();
        if (frame.t === 'ping') this.send({ t: 'pong', now: frame.now });
        if (frame.t === 'goaway') this.#goAway(frame.after);
        this.#given.received(frame);
    }

    #welcomed(frame) {
        this.#given.timers.clear(this.#timer);
        this.#reachability.end();
        this.#joinedAt = this.#heardAt;
        this.#deadMs = frame.heartbeat?.[1] ?? limits.deadMs;
        this.#turn({ phase: 'joined' });
    }

    #keepWatch() {
        this.#given.timers.clear(this.#watch);
        this.#watch = this.#given.timers.set(() => this.#lost(4003), this.#deadMs);
    }

    /// The server is about to go: it gives its readers different waits, so that they do not come back all at once.
    #goAway(afterMs = 0) {
        this.#given.timers.clear(this.#timer);
        this.#timer = this.#given.timers.set(() => this.#lost(4001), afterMs);
    }

    #closed(code) {
        if (isFinal(code)) return this.stop(code);
        if (!silence.has(code)) this.#blocked.end();
        this.#lost(code);
    }

    #lost(code, retryInMs = this.#pause()) {
        this.#leave();
        this.#timer = this.#given.timers.set(() => this.#retry(), retryInMs);
        if (silence.has(code)) this.#reachability.begin();
        this.#turn({ phase: 'waiting', code, retryInMs });
    }

    /// While the server does not answer at all, its answer is what is waited for: a browser that has seen sixteen sockets of a page fail holds the next one
    /// back for up to five seconds, and that one would be the one that gets through.
    #retry() {
        const left = this.#heardAt + limits.deadRetryMs - this.#given.now();
        if (!this.#reachability.isDead || left <= 0) return this.#open();
        this.#timer = this.#given.timers.set(() => this.#retry(), left);
    }

    /// Full jitter: anywhere between at once and the span, which grows up to its cap. A welcome alone does not reset it, a
    /// link that held does: a server that lets in and throws out must not be hammered.
    #pause() {
        const held = this.phase === 'joined' && this.#given.now() - this.#joinedAt >= limits.steadyMs;
        if (held) this.#attempt = 0;
        const cap = Math.min(limits.longestRetryMs, limits.firstRetryMs * limits.retryGrowth ** this.#attempt);
        this.#attempt = Math.min(this.#attempt + 1, 10);
        return this.#given.random() * cap;
    }
}
