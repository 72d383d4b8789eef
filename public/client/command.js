import { limits } from './limits.js';

/// Answers to a pledge: they are sent again however long the line was down. Each unit answers once and the list says itself when
/// it is too late, so the hall cannot have moved on behind them.
const lasting = new Set(['pledge.sign', 'pledge.signHere', 'pledge.decline']);

/// Commands sent and not yet answered. Each has an id of its own for life: sent again after a cut it has one effect, and
/// the answer is the first one (`dup`).
export class Outbox {
    #entries = new Map();
    #uuid;
    #keep;

    /// `keep` `{read(), write(frames)}` holds the answers to a pledge beyond a reload.
    /** @param {() => string} uuid @param {{read: () => any[], write: (frames: any[]) => void}} keep */
    constructor(uuid, keep = { read: () => [], write: () => {} }) {
        this.#uuid = uuid;
        this.#keep = keep;
        for (const frame of keep.read()) this.#entries.set(frame.id, { frame, at: 0, asking: false });
    }

    /// The frame to send; `id`: where it had to be known before. `at` is local ms.
    issue({ id = this.#uuid(), op, arg = {}, if: seen, epoch }, at) {
        const frame = { t: 'cmd', id, op, arg, ...(seen ? { if: seen } : {}), epoch };
        this.#entries.set(frame.id, { frame, at, asking: false });
        this.#kept(frame);
        return frame;
    }

    /// What a `res` means: `{done: true}`, `{againAfterMs}` (same id, the server asked for it), or null for a stranger.
    answer(res, now) {
        const entry = this.#entries.get(res.id);
        if (!entry) return null;
        if (!res.ok && (res.retry === 'after' || res.retry === 'same')) {
            const againAfterMs = res.afterMs ?? limits.retryPauseMs;
            if (!isLate(entry, now + againAfterMs)) return { againAfterMs, frame: entry.frame };
        }
        this.#entries.delete(res.id);
        this.#kept(entry.frame);
        return { done: true, frame: entry.frame };
    }

    /// After a reconnection: what to send again at once, what to ask about first, what is too old.
    ///
    /// Where the history is not continued the server may have lost what we saw before the press, so a person decides; but a
    /// signature names its text by digest and means the same in any history.
    rejoin(continued, now) {
        const lost = this.expire(now);
        const open = [...this.#entries.values()].filter((entry) => !entry.asking);
        const ask = open.filter(({ frame }) => !continued && !lasting.has(frame.op));
        for (const entry of ask) entry.asking = true;
        const frames = (entries) => entries.map(({ frame }) => frame);
        return { resend: frames(open.filter(({ asking }) => !asking)), ask: frames(ask), lost };
    }

    /// Gives up what went unanswered for too long.
    expire(now) {
        const late = [...this.#entries.values()].filter((entry) => isLate(entry, now));
        for (const entry of late) this.#entries.delete(entry.frame.id);
        return late.map((entry) => entry.frame);
    }

    /// The person said yes: the frame to send again, with a new life of 30 s.
    insist(id, now) {
        const entry = this.#entries.get(id);
        if (!entry) return null;
        Object.assign(entry, { asking: false, at: now });
        return entry.frame;
    }

    /// The person said no.
    drop(id) {
        return this.#entries.delete(id);
    }

    has(id) {
        return this.#entries.has(id);
    }

    get asking() {
        return [...this.#entries.values()].filter((entry) => entry.asking).map((entry) => entry.frame);
    }

    get size() {
        return this.#entries.size;
    }

    #kept({ op }) {
        if (lasting.has(op)) this.#keep.write([...this.#entries.values()].map(({ frame }) => frame).filter((frame) => lasting.has(frame.op)));
    }
}

/// What a person is being asked about waits for the person, and an answer to a pledge for the line.
function isLate({ frame, at, asking }, now) {
    return !asking && !lasting.has(frame.op) && now - at > limits.resendMs;
}
