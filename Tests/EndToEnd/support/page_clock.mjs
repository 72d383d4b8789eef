import { createInterface } from 'node:readline';
import { Clock, left } from '../../../public/client/clock.js';
import { Probes } from '../../../public/client/probes.js';

/// The page's own clock without the page: one JSON a line comes in, the frames to be sent and the answers go out. All times are whose who asks.
const say = (value) => {
    process.stdout.write(`${JSON.stringify(value)}\n`);
    return true;
};
const clock = new Clock();
const probes = new Probes((frame) => say({ frame }), clock);

const doings = {
    begin: ({ at }) => probes.begin(at),
    tick: ({ at }) => probes.tick(at),
    hint: ({ now, at }) => clock.hint(now, at),
    back: ({ frame, at }) => probes.back(frame, at),
    ask: ({ at, timer }) => say({ now: clock.now(at), left: left(timer, clock.now(at)) }),
};

for await (const line of createInterface({ input: process.stdin })) {
    const { do: doing, ...given } = JSON.parse(line);
    doings[doing](given);
}
