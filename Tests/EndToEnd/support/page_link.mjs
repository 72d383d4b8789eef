import { createInterface } from 'node:readline';
import { limits } from '../../../public/client/limits.js';
import { Link } from '../../../public/client/link.js';

/// The page's own link without the page: it decides here when to knock, to wait and to give up; who asks has the sockets. One JSON a line.
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const sockets = [];
/// Questions at the door that have no answer yet, oldest first.
const asked = [];

const link = new Link({
    open() {
        const number = sockets.length;
        const socket = {
            readyState: 0,
            send: (text) => say({ send: JSON.parse(text), number }),
            close() {
                this.readyState = 3;
                say({ close: true, number });
            },
        };
        sockets.push(socket);
        say({ open: true, number });
        return socket;
    },
    reach: () => new Promise((answered) => {
        asked.push(answered);
        say({ reach: true });
    }),
    timers: { set: setTimeout, clear: clearTimeout },
    now: () => performance.now(),
    random: Math.random,
    hello: () => ({ t: 'hello' }),
    received: () => {},
    turned: (turn) => say({ turned: turn }),
    blocked: () => {},
});

const doings = {
    start: () => link.start(),
    opened({ number }) {
        sockets[number].readyState = 1;
        sockets[number].onopen?.();
    },
    message: ({ number, frame }) => sockets[number].onmessage?.({ data: JSON.stringify(frame) }),
    closed: ({ number, code }) => sockets[number].onclose?.({ code }),
    reached: ({ answers }) => asked.shift()(answers),
    online: () => link.wake(limits.onlineMs),
};

for await (const line of createInterface({ input: process.stdin })) {
    const { do: doing, ...given } = JSON.parse(line);
    doings[doing](given);
}
process.exit(0);
