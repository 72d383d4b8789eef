/// Every figure of the browser side: unit in the name, reason beside it.
export const limits = Object.freeze({
    /// Until `welcome`: 5 s for `hello`, the rest for a thin link.
    joinMs: 10_000,
    /// Silence that means a dead link, until `welcome.heartbeat` says otherwise.
    deadMs: 10_000,
    /// A line so long silent when the network is back: TCP doubles its pauses, its next try may be 2 s off.
    onlineMs: 1_500,
    /// Span of the first reconnection: venues behind one cut do not come back all at once.
    firstRetryMs: 500,
    /// How that span grows: doubled, a restart of a second left some waiting for five.
    retryGrowth: 1.5,
    /// The longest wait between two attempts.
    longestRetryMs: 10_000,
    /// And while the server answers no question either, in case that it is only the question that does not get through.
    deadRetryMs: 30_000,
    /// No socket gets through for so long while the server answers: something in between does not pass it on.
    blockedMs: 10_000,
    /// Between two questions whether a dead line carries again, and the wait for an answer.
    reachMs: 1_000,
    /// A link that held so long was sound: back to `firstRetryMs`.
    steadyMs: 5_000,
    /// Below this age the bar stays quiet: a switch of networks must not flap it.
    quietMs: 5_000,
    /// From this age data is red: the link is declared dead.
    redMs: 10_000,
    /// A command unanswered for longer is not sent again: the hall has moved on since.
    resendMs: 30_000,
    /// Pause before a command is sent again when the server names none.
    retryPauseMs: 1_000,
    /// A snapshot asked for and not come: ask again.
    resyncMs: 5_000,
    /// Round trips measured after joining; the shortest counts.
    probesAtJoin: 5,
    /// Pause between later measurements.
    probeMs: 10_000,
    /// Older measurements are dropped: a quartz drifts 15 ms meanwhile.
    sampleLifeMs: 300_000,
    /// The server's `now` further ahead than this: the machine slept.
    aheadMs: 250,
    /// A new cue takes no press for so long: a second click was meant for the one before it.
    cueGuardMs: 700,
    /// So many lines of a step are told at once to whoever hears the page: a list of thirty names would still be read out when its step is long over.
    spokenLines: 4,
    /// How long a refusal stays beside its button.
    refusalMs: 20_000,
    /// From when to when a second press of the key answers a question that the first has brought up: a finger that bounces has read nothing, and
    /// whoever comes back later has forgotten it.
    keyAnswersFromMs: 1_000,
    keyAnswersUntilMs: 10_000,
    /// Between two fetches of the words of the day that a desk keeps by: a step an item is seldom quicker.
    scriptMs: 20_000,
    /// How long a page of names stands on the hall's screen: nine names are read in it.
    turnMs: 12_000,
    /// How long the lower third names somebody; the picture belongs to who speaks.
    bandMs: 9_000,
    /// How long pointer and full-screen button stay on the hall's picture after the pointer was moved.
    pointerMs: 3_000,
    /// Minutes before its turn at which a room gets ready: people come from their seats to the camera.
    getReadyMinutes: 10,
    /// Farther off than this a turn is told by the clock alone: nobody reckons with 154 minutes.
    minutesTold: 90,
    /// A venue's answer that takes so long is slow, until it takes less than the other: speech over such a line stumbles.
    slowRttMs: 1_000,
    steadyRttMs: 600,
    /// A venue is away for so long before the desk sounds: a tablet that changes its network is back by then.
    alarmMs: 3_000,
    /// Between two fetches of all venues, whatever comes in: a thousand rows are half a megabyte.
    venuesMs: 5_000,
    /// Venues for which an operators' wall has a tile; the rest is found by name.
    wallTiles: 200,
    /// Rows that a search shows; more letters show the others.
    foundRows: 40,
    /// How often the prompter's words move on: smooth to the eye.
    prompterMs: 33,
    /// A list that somebody has scrolled does not follow the hall for so long: they are reading.
    readingMs: 20_000,
    /// How long an identified screen shows its name.
    identifyMs: 10_000,
    /// How long a toast stays.
    toastMs: 8_000,
    /// Untouched for so long it may reload for a new build.
    idleMs: 30_000,
    /// Without a first word of the server for so long a page shows what it knew last.
    lastStateAfterMs: 1_500,
    /// Pauses between two keepings of what a page knows: when it has changed, and when only its age has.
    lastStateMs: 1_000,
    lastStateAgeMs: 30_000,
    /// What is kept of a conference on a device is forgotten a day later.
    lastStateLifeMs: 86_400_000,
    /// How long a set clock is told.
    jumpMs: 600_000,
    /// Pace of the clocks: whole seconds, at most a fifth late.
    tickMs: 200,
    /// Changes are drawn at most at this pace (one video frame).
    drawMs: 16,
    /// Longest text of a notice, in characters; of a title; minutes of an item: what the wire takes.
    textLength: 500,
    titleLength: 300,
    /// Longest name of a person, a collective, in characters.
    nameLength: 200,
    itemMinutes: 720,
    /// Of a turn at the floor: topic, name, reason; minutes.
    speakerLength: 160,
    speakingMinutes: 120,
    /// Days from the programme's within which the server asks before it opens, in ms.
    trialMs: 31 * 86_400_000,
    /// What a venue's call for help, a note for the minutes, and a count of people take.
    helpLength: 300,
    noteLength: 4_000,
    mostPeople: 100_000,
    /// People who walk up for one recipient; an award's rank; recipients whom a decision counts.
    walkingUp: 500,
    awardRank: 1_000,
    mostRecipients: 20_000,
    /// Text of a pledge in characters; drawn signature in bytes; digits of a code: what the wire takes.
    pledgeLength: 4000,
    drawingBytes: 8 * 1024,
    codeDigits: 8,
    /// A store of keys that has not answered by then does not hold up a signature.
    deviceKeyMs: 2_000,
    /// Before a document that could not be had is asked for again.
    documentAgainMs: 5_000,
});
