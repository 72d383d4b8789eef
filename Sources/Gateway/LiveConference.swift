internal import Conference
internal import Journal
internal import Wire

/// One conference while it is served: its state, its views, who is joined, and the one batch that is on its way to the disk.
///
/// The corridor runs through here: permit, decide, record, apply, tell. All of it happens on one thread; what it wants done outside it leaves in `actions`.
final class LiveConference {
    let id: String
    /// The epoch that this start began.
    let epoch: String
    let build: String
    /// Nil where the history is only read and nothing decided.
    let examiner: Examiner?
    /// The house's, which all of its conferences write in.
    let audit: Audit

    /// The state as it is on disk; nothing else is ever told.
    var conference: Conference
    var views: [Audience: ViewStore]
    var mine: [Principal: ViewStore]
    var answered: AnsweredCommands
    /// How many commands of each principal were accepted, ever.
    var accepted: [Principal: Int]
    /// The format in which its journal is written.
    let format: HistoryFormat
    let terms: Terms
    /// The last position that a stored snapshot holds.
    var snapshotAt: Int

    var roster = Roster()
    var presence = PresenceBook()
    var buckets: [Principal: TokenBucket] = [:]
    var waiting: [WaitingCommand] = []
    /// Commands that are to be looked up in the journal, and those that it has been asked for; they wait again once it has answered.
    var toLookUp: [WaitingCommand] = []
    var beingLookedUp: [WaitingCommand] = []
    var batch: Batch?
    /// The batch whose fate is being settled.
    var unsettled: Batch?
    var batches = 0
    /// Failed commits by kind, since the start.
    var faults: [String: Int] = [:]
    var writing: Writing = .open
    /// What the check in the background has found; nothing that is told depends on it, but the history is not whole.
    var damage: JournalFault?
    /// Whether this start of the server is on disk.
    var hasStarted = false
    /// The highest generation of each link that was cut while nothing could be written.
    var cut: [Principal: Int] = [:]
    var actions: [Action] = []

    /// Whether the journal takes commands.
    enum Writing: Equatable {
        case open
        /// The fate of a commit is unknown; the journal is being read again.
        case settling
        /// It could not be read again; asked once more at this time.
        case unsettled(retryAt: Milliseconds)
        /// The disk is full, or another program keeps the journal locked; tried again at this time.
        case refused(isFull: Bool, retryAt: Milliseconds)
        /// Read-only until the server is started again.
        case closed
    }

    init(id: String, epoch: String, build: String, examiner: Examiner?, history: History, audit: Audit = Audit(at: 0)) {
        self.id = id
        self.epoch = epoch
        self.build = build
        self.examiner = examiner
        self.audit = audit
        format = history.format
        terms = Terms(history.epochs)
        let restored = history.snapshot.flatMap { StoredState.read($0) }
        conference = restored?.conference ?? Conference()
        views = restored?.restoredViews() ?? Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, ViewStore(.view)) })
        mine = restored?.restoredMine() ?? [:]
        accepted = restored?.acceptedCounts ?? [:]
        snapshotAt = conference.seq
        answered = AnsweredCommands(isPartial: conference.seq > 0)
        for entry in history.entries where entry.position.seq > conference.seq {
            apply(entry.position)
            remember(entry)
        }
    }

    /// What its sender is told should it send it again.
    func remember(_ entry: Entry) {
        guard let command = entry.command else { return }
        let by = entry.position.by
        answered.remember(
            CommandKey(by: by, id: command.id), Answered(digest: command.digest, seq: entry.position.seq, result: command.result))
        accepted[by, default: 0] += 1
    }

    /// Makes a durable position true, in the state and, key by key, in every view.
    func apply(_ position: Position) {
        var next = conference
        let changed = next.apply(position)
        become(Stepped(conference: next, changed: changed))
    }

    /// Compares the views after every single position, never per batch: a key that comes into the working set later must not be missed.
    func become(_ step: Stepped) {
        let (old, next) = (conference, step.conference)
        let touched = keysTouched(by: step)
        clearMine(ofThoseWhoLeave: conference.participants, next)
        conference = next
        beginMine(ofThoseWhoCome: old.participants)
        for key in touched {
            for audience in Audience.allCases {
                views[audience]!.set(key, Projection.bytes(of: key, in: next, for: audience), at: next.seq)
            }
            if Projection.isOwn(key) { setMine(key, from: old) }
        }
    }

    /// With the first position everything is new, also what stands as it always begins: screens, the free desk.
    private func keysTouched(by step: Stepped) -> [EntityKey] {
        guard conference.seq > 0 else { return Projection.keys(in: step.conference, for: .staff) }
        return Projection.keysTouched(by: step.changed, from: conference, to: step.conference)
    }

    /// The overlays of those whom the key concerns, now or before.
    private func setMine(_ key: EntityKey, from old: Conference) {
        let owners = Projection.owners(of: key, in: old).flatMap { before in
            Projection.owners(of: key, in: conference).map { before + $0 }
        }
        let concerned = owners.map { $0.compactMap { conference.participants[$0] } } ?? conference.participants.rows
        for participant in concerned {
            let bytes = Projection.mineBytes(of: key, for: participant, in: conference)
            if bytes != nil || mine[participant.who] != nil {
                mine[participant.who, default: ViewStore(.mine)].set(key, bytes, at: conference.seq)
            }
        }
    }

    /// Somebody whom a new reading of the programme no longer names has no overlay; should they be named again, it begins empty.
    private func clearMine(ofThoseWhoLeave participants: Table<Participant>, _ next: Conference) {
        guard participants != next.participants else { return }
        for participant in participants.rows where next.participants[participant.who] == nil { mine[participant.who]?.clear(at: next.seq) }
    }

    /// Somebody named again by a new reading finds what has stood for them all the while, such as a pledge to sign: nothing but they has changed.
    private func beginMine(ofThoseWhoCome participants: Table<Participant>) {
        guard participants != conference.participants else { return }
        for participant in conference.participants.rows where participants[participant.who] == nil {
            for key in Projection.mineKeys(of: participant, in: conference) {
                let bytes = Projection.mineBytes(of: key, for: participant, in: conference)
                mine[participant.who, default: ViewStore(.mine)].set(key, bytes, at: conference.seq)
            }
        }
    }

    /// The last position of a term in this journal; nil for one that wrote nothing in it.
    func last(of term: String) -> Int? { terms.last(of: term, head: conference.seq) }

    /// The term of the last row: what a client's place here is of.
    var term: String { terms.term(at: conference.seq) ?? epoch }

    func takeActions() -> [Action] {
        defer { actions = [] }
        return actions
    }

    func log(_ level: LogLine.Level, _ text: String) {
        actions.append(.log(LogLine(level: level, conference: id, text: text)))
    }

    /// Whether the programme as the files have it is on disk, so that nobody is turned away who stands in it; or the disk takes nothing, and the journal is
    /// all there is.
    var knowsItsGuests: Bool { hasStarted || (!isWritable && conference.seq > 0) }

    var isWritable: Bool { writing == .open }
}
