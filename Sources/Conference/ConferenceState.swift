/// The whole live state of one conference and its rules; pure and deterministic.
///
/// `decide` says what a command would do, `apply` makes a recorded position true. Time, identity and facts of the outside come in as input, so that the same
/// history gives the same state on every machine, at every start.
public struct ConferenceState: Equatable, Sendable {
    public internal(set) var lifecycle = Lifecycle(about: Lifecycle.About(title: "", place: "", zone: "UTC", startsAt: 0))
    public internal(set) var people = Table<Person>()
    public internal(set) var venues = Table<Venue>()
    public internal(set) var venueTotals = VenueTotals([])
    public internal(set) var rollCall = RollCall()
    public internal(set) var guests = Table<Guest>()
    public internal(set) var notes = Notes()
    public internal(set) var participants = Table<Participant>()
    /// The generation that every link which was ever cut has reached, also of those who have left the files since.
    var cutLinks = SortedMap<EntityKey, Int>()
    public internal(set) var clock = ConferenceClock()
    public internal(set) var agenda = Agenda()
    public internal(set) var timers = Timers()
    public internal(set) var stage = Stage()
    public internal(set) var notices = Notices()
    public internal(set) var controlLock = ControlLock()
    public internal(set) var queue = SpeakerQueue()
    public internal(set) var units = Table<Unit>()
    public internal(set) var pledges = Pledges()
    public internal(set) var awards = Awards()
    public internal(set) var steps = Steps()
    /// What the files said when they were read last; what people have done since is how the rest differs from it.
    public internal(set) var programme = Shared(Opening(about: Lifecycle.About(title: "", place: "", zone: "UTC", startsAt: 0)))
    /// The digest of the programme files that the state began with.
    public internal(set) var programmeDigest = ""
    /// The last position that is in this state; 0 before the first.
    public internal(set) var seq = 0
    /// For every entity, shown or not, the position that last changed it: what `if` is compared with.
    public internal(set) var positions = SortedMap<EntityKey, Int>()

    public init() {}

    /// What the command would do now, or why it cannot be done. Nothing is changed.
    public func decide(_ command: Command, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try mustBeAllowed(command)
        try mustHoldControlLock(for: command, by: by)
        switch command {
        case .lifecycle(let command): return try decide(command, at: at)
        case .clock(let command): return try decide(command)
        case .agenda(let command): return try decide(command, at: at)
        case .awards(let command): return try decide(command, by: by, at: at)
        case .timers(let command): return try decide(command, at: at)
        case .stage(let command): return try decide(command)
        case .notices(let command): return try decide(command, by: by, at: at)
        case .controlLock(let command): return try decide(command, by: by, at: at)
        case .venue(let command): return try decide(command, by: by, at: at)
        case .rollCall(let command): return try decide(command, at: at)
        case .guest(let command): return try decide(command, by: by, at: at)
        case .notes(let command): return try decide(command, by: by, at: at)
        case .participant(let command): return try decide(command, by: by)
        case .queue(let command): return try decide(command, by: by, at: at)
        case .pledges(let command): return try decide(command, by: by, at: at, facts: facts)
        case .steps(let command): return try decide(command)
        case .programme(let command): return try decide(command, facts: facts)
        case .system(let command): return try decide(command, at: at)
        }
    }

    /// After the end the record is read and annotated; what moved the hall is closed. The screens, notices and the control lock stay in hand until the seal,
    /// because somebody has to put up the closing picture, and whoever was not heard may still hand in what they had to say. Cutting a leaked link is
    /// possible for ever.
    private func mustBeAllowed(_ command: Command) throws(Rejection) {
        switch (lifecycle.state, command) {
        case (_, .participant), (_, .system): return
        case (.ended, .queue(.inWriting)): return
        case (.sealed, _): throw Rejection(.closed, .conferenceSealed)
        case (.ended, .agenda), (.ended, .timers), (.ended, .queue), (.ended, .awards): throw Rejection(.closed, .conferenceEnded)
        case (.ended, _) where command.isOfVenuesWhileTheyMeet: throw Rejection(.closed, .conferenceEnded)
        case (.paused, .agenda), (.paused, .queue), (.paused, .awards): throw Rejection(.closed, .conferencePaused)
        default: return
        }
    }

    /// Makes a recorded position true and gives the entities that it changed. It was decided on exactly this state, so it cannot fail.
    @discardableResult
    public mutating func apply(_ logEntry: LogEntry) -> [EntityKey] {
        precondition(logEntry.seq == seq + 1, "position \(logEntry.seq) cannot follow \(seq): the journal has a gap or was applied twice")
        let old = self
        for event in logEntry.events { apply(event) }
        if queue != old.queue || agenda.course != old.agenda.course { queue.places = placesNow() }
        if awards != old.awards { awards.lookAround(since: old.awards) }
        if venues != old.venues { venueTotals = VenueTotals(venues.rows) }
        seq = logEntry.seq
        if !logEntry.isUndo && !logEntry.isProgramme { steps.record(logEntry, from: old, to: self) }
        let changed = entitiesChanged(since: old)
        for key in changed { positions[key] = seq }
        return changed
    }

    private mutating func apply(_ event: Event) {
        switch event {
        case .lifecycle(let event):
            lifecycle.apply(event)
            if case .serverStarted(let at, _) = event { clock.started(seq: seq + 1, at: at) }
        case .clock(let event): clock.apply(event)
        case .agenda(let event): agenda.apply(event)
        case .awards(let event): awards.apply(event)
        case .timers(let event): timers.apply(event)
        case .stage(let event): stage.apply(event)
        case .notices(let event): notices.apply(event)
        case .controlLock(let event): controlLock.apply(event)
        case .venue(let event): venues.update(event.venue) { $0.apply(event) }
        case .rollCall(let event): rollCall.apply(event)
        case .guest(let event): guests.update(event.guest) { $0.apply(event) }
        case .notes(let event): notes.apply(event)
        case .participant(.revoked(let who, let generation)):
            participants.update(who) { $0.generation = generation }
            cutLinks[.participant(who)] = generation
        case .queue(let event): queue.apply(event)
        case .pledges(let event): apply(event)
        case .steps(let event): apply(event)
        case .programme(let event): apply(event)
        }
    }

    /// The entities whose state differs from `old`, in a fixed order. Tables that nobody touched are compared in constant time.
    public func entitiesChanged(since old: ConferenceState) -> [EntityKey] {
        var keys: [EntityKey] = []
        if lifecycle != old.lifecycle || people != old.people { keys.append(.conference) }
        if clock.shifts != old.clock.shifts { keys.append(.clock) }
        if agenda.course != old.agenda.course { keys.append(.agenda) }
        keys += agenda.items.idsChanged(since: old.agenda.items).map { .item($0) }
        if awards.plan != old.awards.plan || awards.platformPeople != old.awards.platformPeople { keys.append(.awards) }
        keys += awards.awards.idsChanged(since: old.awards.awards).map { .award($0) }
        keys += awards.rounds.idsChanged(since: old.awards.rounds).map { .round($0) }
        keys += awards.recipients.idsChanged(since: old.awards.recipients).map { .recipient($0) }
        keys += timers.clocks.idsChanged(since: old.timers.clocks).map { .timer($0) }
        keys += stage.screens.idsChanged(since: old.stage.screens).map { .stage($0) }
        keys += stage.devices.idsChanged(since: old.stage.devices).map { .device($0) }
        keys += notices.notices.idsChanged(since: old.notices.notices).map { .notice($0) }
        if controlLock != old.controlLock { keys.append(.controlLock) }
        keys += venues.idsChanged(since: old.venues, orMoved: true).map { .venue($0) }
        if rollCall != old.rollCall { keys.append(.rollCall) }
        keys += guests.idsChanged(since: old.guests).map { .guest($0) }
        keys += notes.notes.idsChanged(since: old.notes.notes).map { .note($0) }
        keys += participants.idsChanged(since: old.participants).map { .participant($0) }
        if queue.list != old.queue.list || queue.settings != old.queue.settings { keys.append(.queue) }
        keys += queue.speakers.idsChanged(since: old.queue.speakers).map { .speaker($0) }
        keys += units.idsChanged(since: old.units).map { .unit($0) }
        keys += pledges.pledges.idsChanged(since: old.pledges.pledges).map { .pledge($0) }
        keys += pledges.answers.idsChanged(since: old.pledges.answers).map { .answer($0) }
        if steps.steps != old.steps.steps { keys.append(.steps) }
        return keys
    }
}
