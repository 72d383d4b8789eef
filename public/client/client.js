import { Clock } from './clock.js';
import { Health } from './health.js';
import { Link } from './link.js';
import { Outbox } from './command.js';
import { Presence } from './presence.js';
import { Presses } from './presses.js';
import { Probes } from './probes.js';
import { State } from './state.js';
import { Watchers } from './watchers.js';
import { limits } from './limits.js';
import { uuid } from './identity.js';

/// Close codes that say that the conference is not served, because something of it was lost.
const losses = new Set([4009, 4010, 4011]);
/// The link is not the server's, or was cut.
const unwelcome = new Set([4503, 4504]);

/// This tab, as a client of the conference: link, state, clock and outbox joined together. What the pages hold.
export class Client {
    state = new State();
    clock = new Clock();
    health = new Health();
    presence = new Presence(this.state.shown, this.state.reads);
    outbox;
    watchers;
    presses = new Presses(() => this.watchers.changed());
    /// The last `welcome`; null before the first.
    welcome = null;
    /// Lists that the page has fetched for the time in which nothing answers, by name; they outlive a reload with the state.
    lists = new Map();
    /// The final close code, when the link stopped.
    stopped = null;
    /// While the server does not serve this conference: the close code that says what was lost. The page keeps trying.
    withheld = null;
    /// The server runs another build than the one that this page came with.
    outdated = false;
    /// The server answers, but something in between lets no socket through.
    isBlocked = false;
    #build;
    #device;
    #link;
    #answers = new Map();
    #probes = new Probes((frame) => this.#link.send(frame), this.clock);
    #resyncAt = null;
    #exposedAt = null;
    #shownLevel = null;

    /// `build`: the server's that sent the page; `place` `{conference, page}`; `tokens`: those of this tab's links; `open()` → WebSocket; `reach()` as in `Link`; `clientId`: the tab's own; `device`: this machine's time and chance; `keep`:
    /// where unanswered signatures outlive a reload.
    constructor({ build, place, tokens, clientId, words, open, reach, device, keep }) {
        this.#build = build;
        this.place = place;
        this.tokens = tokens;
        /** @type {import('./words.js').Words} */
        this.words = words;
        this.#device = device;
        this.outbox = new Outbox(uuid, keep);
        this.watchers = new Watchers(device.timers, this.state.reads);
        this.#link = new Link({
            open,
            reach,
            ...device,
            hello: () => ({ t: 'hello', conf: place.conference, token: this.token, client: clientId, resume: this.state.resume }),
            received: (frame) => this.#take(frame),
            turned: (turn) => this.#turned(turn),
            blocked: (is) => this.#becomesBlocked(is),
        });
    }

    start() {
        if (this.token) this.#link.start();
        else this.#link.stop(this.tokens.fault ?? 'no-token');
    }

    get token() {
        return this.tokens.token;
    }

    wake(silentMs) {
        this.#link.wake(silentMs);
        this.#probes.again(this.local);
    }

    restart() {
        this.stopped = null;
        this.#link.restart();
    }

    /// Local monotonic ms: what spans are measured with.
    get local() {
        return this.#device.now();
    }

    /// Server time in ms as it is shown: what clocks and timers reckon with.
    get now() {
        this.state.reads.time();
        return this.state.shown.at(this.serverNow);
    }

    /// Server time in ms as the server stamps it: what commands carry.
    get serverNow() {
        return this.clock.now(this.local);
    }

    get zone() {
        return this.state.get('conference')?.zone ?? 'Asia/Ho_Chi_Minh';
    }

    get role() {
        return this.welcome?.role;
    }

    get who() {
        return this.welcome?.who;
    }

    get phase() {
        return this.#link.phase;
    }

    get level() {
        return this.stopped === null ? this.health.level(this.local) : 'red';
    }

    /// Whether the page has anything to show. Before, "nothing left" on its lists would be a false answer.
    get hasState() {
        return this.health.age(this.local) !== null;
    }

    /// Whether no socket is open or about to be.
    get isAlone() {
        return this.phase === 'waiting' || this.phase === 'stopped';
    }

    /// Whether there is a picture that more can be fetched for: a live one, or one that was kept with all its files.
    get isDrawn() {
        return this.level === 'live' || this.health.isRestored;
    }

    /// Whether a press makes sense now: what is on the screen is live, and the server takes commands.
    get ready() {
        return this.level === 'live' && this.isWritable;
    }

    /// Whether the server takes commands: its last word, which comes with the presence when the disk fills or has room again.
    get isWritable() {
        return this.presence.get('journal')?.writable ?? this.welcome?.writable === true;
    }

    /// Since when what is shown may be old though the line is good, because the server cannot read what others have written; null while it can.
    get asOf() {
        return this.presence.get('journal')?.asOf ?? null;
    }

    /// Sends a command; the answer is the `res`, or `{ok: false, err: 'lost'}` when nobody knows what became of it.
    /// `seen` is its `if`, from `state.seen` at the moment the person saw what the command is about. `complete(id)` → the argument, for one that signs the command's own id.
    command(op, arg, seen, complete) {
        const id = uuid();
        const send = (whole) => {
            const frame = this.outbox.issue({ id, op, arg: whole, if: seen, epoch: this.state.epoch }, this.local);
            return new Promise((resolve) => {
                this.#answers.set(frame.id, resolve);
                this.#link.send(frame);
            });
        };
        return complete ? complete(id).then(send) : send(arg);
    }

    /// What is true at this moment only: nobody answers it, and without a line it is not sent later.
    tell(frame) {
        this.#link.send(frame);
    }

    /// The person's decision about a command left open by a history that was not continued.
    settle(id, again) {
        const frame = again ? this.outbox.insist(id, this.local) : null;
        if (frame) this.#link.send(frame);
        else if (this.outbox.drop(id)) this.#resolve(id, { ok: false, err: 'lost' });
        this.watchers.changed();
    }

    /// What the page knows now, for `restore` of a later visit.
    get knowledge() {
        const { session, ...welcome } = this.welcome;
        return { welcome, now: this.serverNow, state: this.state.values, lists: Object.fromEntries(this.lists) };
    }

    /// Shows what an earlier visit knew, `agoMs` old, until the server is there.
    restore({ welcome, now, state, lists }, agoMs) {
        this.welcome = welcome;
        this.clock.hint(now + agoMs, this.local);
        this.state.restore(state);
        this.lists = new Map(Object.entries(lists));
        this.health.restored(this.local - agoMs);
        this.watchers.changed();
    }

    /// Runs at the pace of the clocks.
    tick() {
        const now = this.local;
        for (const frame of this.outbox.expire(now)) this.#resolve(frame.id, { ok: false, err: 'lost' });
        this.presses.expire(now);
        this.#probes.tick(now);
        if (this.#resyncAt !== null && now - this.#resyncAt > limits.resyncMs) this.#resync();
        this.#showLevel();
        this.watchers.tick();
    }

    #turned({ phase, code }) {
        if (phase === 'stopped' && unwelcome.has(code) && this.tokens.refused(code)) return this.restart();
        if (phase === 'stopped') this.stopped = code;
        if (phase === 'waiting') this.withheld = losses.has(code) ? code : null;
        if (phase === 'joined') this.withheld = null;
        this.watchers.changed();
    }

    #becomesBlocked(is) {
        this.isBlocked = is;
        this.watchers.changed();
    }

    #take(frame) {
        const now = this.local;
        if (frame.t === 'welcome') this.#welcomed(frame);
        if (frame.t === 'state') this.#apply(frame);
        if (frame.t === 'res') this.#answered(frame);
        if (frame.t === 'presence') this.watchers.changed(this.presence.apply(frame));
        if (frame.t === 'ping') this.#pinged(frame);
        if (frame.t === 'time') this.#probes.back(frame, now);
        if (this.state.whole) this.health.received(now);
        // Time has passed, and whoever reckons with it looks again.
        if (frame.t !== 'time') this.watchers.changed([]);
        this.#showLevel();
    }

    #showLevel() {
        if (this.level !== this.#shownLevel) this.watchers.changed();
        this.#shownLevel = this.level;
    }

    #welcomed(frame) {
        this.outdated ||= frame.build !== this.#build;
        this.welcome = frame;
        this.tokens.welcomed();
        this.#resyncAt = null;
        this.#exposedAt = null;
        this.state.join(frame);
        this.presence.begin();
        this.clock.hint(frame.now, this.local);
        this.#probes.begin(this.local);
        const { resend, lost } = this.outbox.rejoin(frame.continued === true, this.local);
        for (const again of resend) this.#link.send(again);
        for (const late of lost) this.#resolve(late.id, { ok: false, err: 'lost' });
        this.watchers.changed();
    }

    #apply(frame) {
        const touched = this.state.apply(frame);
        if (touched === null && this.#resyncAt === null) this.#resync();
        // With another offset all stamped times are others.
        if (touched) this.watchers.changed(touched.has('clock') ? null : touched);
        if (this.state.whole) this.#resyncAt = null;
    }

    #resync() {
        this.#resyncAt = this.#link.send({ t: 'resync' }) ? this.local : null;
    }

    /// A ping that speaks of more than we have exposes a silent loss; the frame may be right behind it, so the next one decides.
    #pinged({ now, head }) {
        if (this.clock.hint(now, this.local)) this.#probes.begin(this.local);
        if (!head) return;
        this.state.announced(head);
        const at = `${this.state.view.seq}/${this.state.mine.seq}`;
        if (this.state.whole) this.#exposedAt = null;
        else if (this.#exposedAt === at && this.#resyncAt === null) this.#resync();
        else this.#exposedAt = at;
    }

    #answered(res) {
        this.state.answered(res);
        const meaning = this.outbox.answer(res, this.local);
        if (meaning?.done) this.#resolve(res.id, this.#shown(res));
        else if (meaning) this.#device.timers.set(() => this.outbox.has(res.id) && this.#link.send(meaning.frame), meaning.againAfterMs);
    }

    /// What an answer yields; the blanks of a refusal's sentence are not all times that are called so.
    #shown(res) {
        const { shown } = this.state;
        return { ...res, ...(res.receipt && { receipt: shown.of(res.receipt) }), ...(res.expiresAt && { expiresAt: shown.at(res.expiresAt) }) };
    }

    #resolve(id, answer) {
        this.#answers.get(id)?.(answer);
        this.#answers.delete(id);
    }
}
