/// Every figure of the browser side: unit in the name, reason beside it.
export const limits = Object.freeze({
    /// A socket that has not brought a `welcome` by then is given up (the server allows 5 s for `hello`, a thin link needs the rest).
    joinMs: 10_000,
    /// Silence after which the link is dead, until `welcome.heartbeat` says otherwise (a ping comes every 3 s).
    deadMs: 10_000,
    /// First reconnection falls within this span, so that ten venues behind one cut do not knock at one instant.
    firstRetryMs: 500,
    /// No wait between two attempts is longer, so that a returned line is noticed.
    longestRetryMs: 10_000,
    /// A joined link that lasted this long was sound: the next cut starts again from `firstRetryMs`.
    steadyMs: 5_000,
    /// Below this age the bar stays quiet: a switch of networks must not flap it.
    quietMs: 5_000,
    /// From this age data is red: it is the age at which the link is declared dead.
    redMs: 10_000,
    /// A command unanswered for longer is not sent again: the hall has moved on since.
    resendMs: 30_000,
    /// Pause before a command is sent again when the server names none.
    retryPauseMs: 1_000,
    /// A snapshot asked for and not come: ask again.
    resyncMs: 5_000,
    /// Round trips measured directly after joining, one after the other; the shortest one counts.
    probesAtJoin: 5,
    /// Pause between later measurements.
    probeMs: 10_000,
    /// Measurements older than this are dropped: a quartz of 50 ppm has drifted 15 ms by then.
    sampleLifeMs: 300_000,
    /// The server's `now` cannot lie further ahead of our estimate than this: if it does, this machine slept.
    aheadMs: 250,
    /// A new cue does not take a press for so long: the second click of a double click was meant for the one before it.
    cueGuardMs: 700,
    /// How long a refusal stays beside its button.
    refusalMs: 20_000,
    /// How long a question ("really?") waits for its answer.
    askMs: 10_000,
    /// How long a screen shows its name when asked to identify itself.
    identifyMs: 10_000,
    /// How long a toast stays.
    toastMs: 8_000,
    /// Nobody touched the page for so long: it may reload for a new build.
    idleMs: 30_000,
    /// Clocks are redrawn at this pace; they show whole seconds, so nobody sees more than a fifth of one late.
    tickMs: 200,
    /// Changes are drawn at most at this pace (one video frame).
    drawMs: 16,
    /// Longest text of a notice, in characters; of a title; minutes of an item: what the wire takes.
    textLength: 500,
    titleLength: 300,
    /// Longest name of a person, a collective, in characters.
    nameLength: 200,
    itemMinutes: 720,
    /// What is said of a turn at the floor: topic, name, reason; and the longest turn, in minutes.
    speakerLength: 160,
    speakingMinutes: 120,
    /// What a venue's call for help, a note for the minutes, and a count of people take.
    helpLength: 300,
    noteLength: 4_000,
    mostPeople: 100_000,
    /// Longest text of a pledge, in characters; a drawn signature, in bytes; digits of a one-time code: what the wire takes.
    pledgeLength: 4000,
    drawingBytes: 8 * 1024,
    codeDigits: 8,
});
