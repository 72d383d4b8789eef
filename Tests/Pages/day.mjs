import './browser.mjs';

/// A day in the hall for tests: time passes only when told to, and timers ring in their order.
export class Day {
    at = 0;
    chance = 0.5;
    #timers = new Map();
    #next = 1;

    get device() {
        return {
            now: () => this.at,
            random: () => this.chance,
            timers: {
                set: (run, ms) => {
                    this.#timers.set(this.#next, { run, at: this.at + ms });
                    return this.#next++;
                },
                clear: (id) => this.#timers.delete(id),
            },
        };
    }

    /// Lets `ms` pass.
    pass(ms) {
        const end = this.at + ms;
        for (;;) {
            const due = [...this.#timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due) break;
            this.#timers.delete(due[0]);
            this.at = Math.max(this.at, due[1].at);
            due[1].run();
        }
        this.at = end;
    }
}

/// A WebSocket that the test is the server of.
export class FakeSocket {
    readyState = 0;
    sent = [];
    closedWith = null;
    onopen = null;
    onmessage = null;
    onclose = null;

    opens() {
        this.readyState = 1;
        this.onopen?.();
    }

    says(frame) {
        this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
    }

    closes(code) {
        this.readyState = 3;
        this.onclose?.({ code });
    }

    send(text) {
        this.sent.push(JSON.parse(text));
    }

    close(code) {
        this.readyState = 3;
        this.closedWith = code;
    }

    of(kind) {
        return this.sent.filter((frame) => frame.t === kind);
    }
}

export function welcome(more = {}) {
    return {
        t: 'welcome', session: 's', role: 'mc', who: { person: 'mc-1', name: 'MC' }, view: 'staff.1', epoch: 'E1', seq: 0, continued: false,
        head: { view: 10, mine: 0 }, now: 1_642_401_005_123, writable: true, limits: {}, heartbeat: [3000, 10000], build: 'b1', ...more,
    };
}
