internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// One conference while it is served: its state, its views, who is joined, and the one batch that is on its way to the disk.
///
/// A command goes through here: permit, decide, record, apply, broadcast. All of it happens on one thread; what it wants done outside it leaves in `actions`.
final class LiveConference {
    let id: String
    /// The term that this start of the server began.
    let ownTerm: String
    let build: String
    /// Nil where the history is only read and nothing decided.
    let factsProvider: FactsProvider?
    /// The server's, which all of its conferences write in.
    let audit: Audit

    /// The state as it is on disk; nothing else is ever told.
    var conference: ConferenceState
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

    var sessions = SessionTable()
    var presence = PresenceTable()
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
    /// The highest generation of each link that was cut without the state's knowing of it: while nothing could be written, or before the journal began.
    var cut: [Principal: Int] = [:]
    /// Changed files that this start has not taken, and the position at which they were last compared.
    var aside: KeptFiles?
    var asideAt = 0
    /// What the staff are shown of them.
    var asideRows: [JSON] = []
    /// What waits until cut links are kept beside the secret, by number.
    var behindCut: [Int: BehindCut] = [:]
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

    init(id: String, term: String, build: String, factsProvider: FactsProvider?, history: History, audit: Audit = Audit(at: 0)) {
        self.id = id
        ownTerm = term
        self.build = build
        self.factsProvider = factsProvider
        self.audit = audit
        format = history.format
        terms = Terms(history.terms)
        let restored = history.snapshot.flatMap { StoredState.read($0) }
        conference = restored?.conference ?? ConferenceState()
        views = restored?.restoredViews() ?? Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, ViewStore(.view)) })
        mine = restored?.restoredMine() ?? [:]
        accepted = restored?.acceptedCounts ?? [:]
        snapshotAt = conference.seq
        answered = AnsweredCommands(isPartial: conference.seq > 0)
        for entry in history.entries where entry.logEntry.seq > conference.seq {
            apply(entry.logEntry)
            remember(entry)
        }
    }

    /// What its sender is told should it send it again.
    func remember(_ entry: JournalEntry) {
        guard let command = entry.command else { return }
        let by = entry.logEntry.by
        answered.remember(
            CommandKey(by: by, id: command.id), Answered(digest: command.digest, seq: entry.logEntry.seq, result: command.result))
        accepted[by, default: 0] += 1
    }

    /// Makes a durable position true, in the state and, key by key, in every view.
    func apply(_ logEntry: LogEntry) {
        var next = conference
        advance(Transition(logEntry, appliedTo: &next))
    }

    /// Compares the views after every single position, never per batch: a key that comes into the working set later must not be missed.
    func advance(_ step: Transition) {
        let old = conference
        conference = step.conference
        if step.isReading { return lookAtEverything(from: old) }
        for key in Projection.keysTouched(by: step.changed, from: old, to: conference) {
            for audience in Audience.allCases { setView(of: audience, key) }
            for participant in Projection.owners(of: key, from: old, to: conference) { setMine(key, of: participant) }
        }
    }

    /// A reading of the files may change whatever anything is made of, a salutation in a round, a name in a request; it comes once or twice a morning. So
    /// every key is compared, those that stand in a view and those that the state now gives, and nobody has to know what follows from what.
    private func lookAtEverything(from old: ConferenceState) {
        for audience in Audience.allCases {
            for key in views[audience]!.sortedKeys + Projection.keys(in: conference, for: audience) { setView(of: audience, key) }
        }
        // Whoever is no longer named has no overlay; should they be named again, it begins empty.
        for gone in old.participants.rows where conference.participants[gone.who] == nil { mine[gone.who]?.clear(at: conference.seq) }
        for participant in conference.participants.rows {
            let own = Projection.mineKeys(of: participant, in: conference)
            for key in (mine[participant.who]?.sortedKeys ?? []) + own { setMine(key, of: participant) }
        }
    }

    private func setView(of audience: Audience, _ key: ViewKey) {
        views[audience]!.set(key, Projection.bytes(of: key, in: conference, for: audience), at: conference.seq)
    }

    private func setMine(_ key: ViewKey, of participant: Participant) {
        let bytes = Projection.mineBytes(of: key, for: participant, in: conference)
        if bytes != nil || mine[participant.who] != nil {
            mine[participant.who, default: ViewStore(.mine)].set(key, bytes, at: conference.seq)
        }
    }

    /// The last position of a term in this journal; nil for one that wrote nothing in it.
    func last(of term: String) -> Int? { terms.last(of: term, head: conference.seq) }

    /// The term of the last row: what a client's place here is of.
    var term: String { terms.term(at: conference.seq) ?? ownTerm }

    func takeActions() -> [Action] {
        defer { actions = [] }
        return actions
    }

    func log(_ level: LogLine.Level, _ text: String) {
        actions.append(.log(LogLine(level: level, conference: id, text: text)))
    }

    /// Whether the programme as the files have it is on disk, so that nobody is turned away who stands in it; or the disk takes nothing, and the journal is
    /// all there is.
    var knowsParticipants: Bool { hasStarted || (!isWritable && conference.seq > 0) }

    var isWritable: Bool { writing == .open }
}
