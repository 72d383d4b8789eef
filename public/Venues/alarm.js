import { isQuiet } from '../Agenda/items.js';
import { limits } from '../client/limits.js';
import { read, write } from '../client/store.js';
import { wholeVenues } from './whole-venues.js';

const tab = () => sessionStorage;
const memory = 'diemcau.alarm';

/// The notes of each alarm in Hz, one after the other: a call rises, a loss falls, so that they are known apart without looking.
const tunes = { help: [784, 988, 784, 988], lost: [523, 392, 294] };
/// Of a note, in seconds; its loudness as a share of what the machine gives.
const [noteSeconds, pauseSeconds, loudness] = [0.18, 0.04, 0.4];

/// The desk's sound: for a call for help and for a venue that is lost, once each, of several at once once. It is off until somebody presses, because a browser lets no page sound before, and remembered for the tab.
export class Alarm {
    #client;
    #open;
    #storage;
    #audio = null;
    /// What has sounded or stood there before: `help/<venue>/<since>`, `lost/<venue>`. A call has its moment, because the end of one and the next may come in one look; a loss lasts, and its moment is told by
    /// presence and journal alike but not to the millisecond.
    #known = null;
    isOn;

    /** @param {Client} client @param {() => AudioContext} open */
    constructor(client, open = () => new AudioContext(), storage = tab) {
        this.#client = client;
        this.#open = open;
        this.#storage = storage;
        this.isOn = read(storage, memory) === 'on';
    }

    /// Whether it would be heard: after a reload the browser waits for a press.
    get isHeard() {
        return this.isOn && this.#audio?.state === 'running';
    }

    /// A press: it sounds at once, so that whoever switches it on knows it and how loud it is.
    async switchOn() {
        this.isOn = true;
        write(this.#storage, memory, 'on');
        await this.resume();
        this.#sound('help');
    }

    async switchOff() {
        this.isOn = false;
        write(this.#storage, memory, null);
        await this.#audio?.suspend();
        this.#client.watchers.changed();
    }

    /// At a press anywhere.
    async resume() {
        if (!this.isOn || this.isHeard) return;
        this.#audio ??= this.#open();
        await this.#audio.resume();
        this.#client.watchers.changed();
    }

    /// Sounds for what is new. Not while an item is quiet: the anthem and the minute's silence are not interrupted, and what came meanwhile sounds after them.
    look() {
        const { state } = this.#client;
        if (!state.whole || isQuiet(state)) return;
        const now = this.#alarming();
        const fresh = now.filter((one) => this.#known !== null && !this.#known.has(one));
        this.#known = new Set(now);
        for (const kind of Object.keys(tunes)) if (fresh.some((one) => one.startsWith(`${kind}/`))) return this.#sound(kind);
    }

    #alarming() {
        const isOld = ({ kind, at }) => kind === 'help' || this.#client.now - at >= limits.alarmMs;
        return wholeVenues(this.#client).troubled.flatMap(({ venue, troubles }) =>
            troubles.filter((one) => one.kind in tunes && isOld(one)).map(({ kind, at }) => (kind === 'help' ? `${kind}/${venue.id}/${at}` : `${kind}/${venue.id}`)),
        );
    }

    #sound(kind) {
        if (!this.isHeard) return;
        for (const [place, hertz] of tunes[kind].entries()) this.#note(hertz, this.#audio.currentTime + place * (noteSeconds + pauseSeconds));
    }

    /// Rises and falls within the note: a tone that is cut off cracks.
    #note(hertz, at) {
        const [tone, volume] = [this.#audio.createOscillator(), this.#audio.createGain()];
        tone.frequency.value = hertz;
        volume.gain.setValueAtTime(0, at);
        volume.gain.linearRampToValueAtTime(loudness, at + noteSeconds / 6);
        volume.gain.linearRampToValueAtTime(0, at + noteSeconds);
        tone.connect(volume).connect(this.#audio.destination);
        tone.start(at);
        tone.stop(at + noteSeconds);
    }
}
