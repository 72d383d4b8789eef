/// This machine's monotonic ms, timers and chance. Tests bring their own, in which ten minutes pass at once.
export const device = Object.freeze({
    now: () => performance.now(),
    random: () => Math.random(),
    timers: Object.freeze({ set: (run, ms) => setTimeout(run, ms), clear: (id) => clearTimeout(id) }),
});
