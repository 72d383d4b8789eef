internal import Conference
internal import Journal
internal import Wire

/// From a command that waits to a row that is told: commands are decided in turn on a copy of the state, go to the journal in one batch, and make the copy the
/// state once they are on disk. One batch is on its way at a time, so that a burst shares its fsync.
///
/// Everything that happens to it is a function that gives actions. It knows no session and no view.
struct CommitPipeline {
    /// What is to be done, in this order.
    enum Action {
        /// Make these durable; then `committed` or `failed` with the batch's number.
        case append(batch: Int, [JournalEntry])
        /// Say what is really there after this position; then `reread`.
        case reread(after: Int)
        /// Look these up; then `found`.
        case find([CommandKey])
        /// Make it durable beside the secret that these links are cut; then `cutKept` with the number.
        case keepCut(number: Int, [CutLink])
        /// The state has gone on from one to another: on disk, and to be told.
        case advanced(from: Shared<ConferenceState>, [Transition])
        case answer(ReplyTarget, ResultFrame)
        /// Who was told no.
        case refused(WaitingCommand, Refusal)
        /// Some links open nothing any more.
        case linksWithdrawn
        /// This start of the server is on disk.
        case started
        case fault(JournalFault)
        /// What the server wanted to record another one has recorded, or there is no reason for it any more.
        case overtaken(OwnCommand)
        /// Whether anything can be written is another answer than before.
        case writableChanged
    }

    /// What the pipeline is doing.
    indirect enum Phase {
        case idle
        /// Decided; it goes to the journal once the links that it cuts are kept beside the secret.
        case keepingCut(Batch)
        case appending(Batch)
        /// Nobody knows whether the batch was written; what is really there is being read.
        case settling(Batch, Reading)
        /// Another server has written; what it wrote is being read, and what waits is decided on it. With the batch whose position was taken, until it could not
        /// be read.
        case following(Batch?, Reading)
        /// The disk is full, another program keeps the journal locked, or the database cannot be reached; tried again at this time.
        case refused(isFull: Bool, retryAt: Milliseconds)
        /// Read-only until the server is started again.
        case closed
    }

    enum Reading: Equatable {
        case asked
        /// Asked once more after it could not be read.
        case askedAgain
        /// It could not be read; asked once more at this time.
        case again(at: Milliseconds)
    }

    let conference: String
    /// The term that this start of the server began.
    let ownTerm: String
    /// The format in which the journal is written.
    let format: HistoryFormat
    /// Whether other servers write the same journal.
    let isShared: Bool
    var terms: Terms
    var durable: Shared<ConferenceState>
    var answered: AnsweredCommands
    /// How many commands of each principal were accepted, ever.
    var accepted: [Principal: Int]
    var phase = Phase.idle
    var waiting: [WaitingCommand] = []
    var lookUps = LookUps()
    var cut = CutLinks()
    /// The number of the last batch, or of the last links that were to be kept.
    var numbered = 0
    var readings = Readings()
    /// Whether the store that is shared has said nothing for so long that others may have written what is not known here.
    var isStoreSilent = false
    /// Failed commits by kind, since the start.
    private(set) var faults: [String: Int] = [:]
    var hasStarted = false

    /// The most commands that wait while a batch is on its way to the disk; beyond it the server is flooded and says so.
    static let mostWaiting = 1_000
    /// Commands that one transaction may hold: enough for any burst of the hall, short enough for the next one.
    static let mostInBatch = 128
    /// Milliseconds between two tries at a journal that does not take, or does not give.
    static let retryEvery: Milliseconds = 5_000
    /// The same for a store on another machine: once a standby takes over, a hall does not wait for seconds.
    static let retryUnreachableEvery: Milliseconds = 500

    /// Where servers share a store, one that has waited too long for another's commit is blocked by nothing that lasts.
    func retryEvery(after fault: JournalFault) -> Milliseconds {
        if case .unreachable = fault { return Self.retryUnreachableEvery }
        if case .blocked = fault, isShared { return Self.retryUnreachableEvery }
        return Self.retryEvery
    }

    /// Where a history begins for this start: with what was stored, whose entries `replay` then makes true.
    init(_ conference: String, term: String, history: History, state: ConferenceState, accepted: [Principal: Int]) {
        self.conference = conference
        ownTerm = term
        format = history.format
        isShared = history.shared != nil
        terms = Terms(history.terms)
        durable = Shared(state)
        self.accepted = accepted
        answered = AnsweredCommands(isPartial: state.seq > 0)
    }

    mutating func count(_ fault: JournalFault) { faults[fault.kind, default: 0] += 1 }
}

// MARK: - What others may know

extension CommitPipeline {
    /// The state as it is on disk; nothing else is ever told.
    var state: ConferenceState { _read { yield durable.value } }

    var isWritable: Bool {
        switch phase {
        case .idle, .keepingCut, .appending, .following(_, .asked): !isStoreSilent
        case .settling, .following(_, .askedAgain), .following(_, .again), .refused, .closed: false
        }
    }

    /// Whether what others write is not told here at this moment.
    var isCutOff: Bool {
        switch phase {
        case .following(_, .askedAgain), .following(_, .again): isShared
        case .idle, .keepingCut, .appending, .following(_, .asked), .settling, .refused, .closed: isStoreSilent
        }
    }

    /// Whether so much waits that nothing more can.
    var isFull: Bool { waiting.count + lookUps.count >= Self.mostWaiting }

    /// The batch whose senders wait for their answers.
    var batch: Batch? {
        switch phase {
        case .keepingCut(let batch), .appending(let batch): batch
        case .following(let batch, _): batch
        case .idle, .settling, .refused, .closed: nil
        }
    }

    /// When the oldest command was received that waits for its answer.
    var oldestReceivedAt: Milliseconds? { ([batch?.receivedAt].compactMap(\.self) + waiting.map(\.receivedAt)).min() }

    /// Whether a word about this venue waits or is on its way to the disk.
    func isRecording(_ venue: VenueID) -> Bool { waiting.contains { $0.own?.venue == venue } || batch?.speaks(of: venue) ?? false }

    /// Whether the link of this generation was cut, whatever the state says.
    func isCut(_ participant: Participant) -> Bool { cut.covers(participant.who, generation: participant.generation) }

    /// Whether a link of this generation opens nothing any more.
    func isWithdrawn(_ who: Principal, generation: Int) -> Bool {
        state.participants[who]?.generation != generation || cut.covers(who, generation: generation)
    }

    /// The last position of a term in this journal; nil for one that wrote nothing in it.
    func last(of term: String) -> Int? { terms.last(of: term, head: state.seq) }

    /// The term of the last row: what a client's place here is of.
    var term: String { terms.term(at: state.seq) ?? ownTerm }
}

extension JournalFault {
    /// How the monitor counts it.
    var kind: String {
        switch self {
        case .full: "full"
        case .blocked: "blocked"
        case .failedSync: "failed-sync"
        case .unknownFate: "unknown-fate"
        case .damaged, .newerFormat, .unreadable, .notWritable: "unusable"
        case .inUse, .cutShort, .positionTaken, .outOfOrder, .commandTaken, .termTaken, .needsUpgrade, .closed, .missing, .journalExists,
            .fileExists, .noBackup, .backupOfAnother, .refused, .otherKeys:
            "refused"
        case .unreachable: "unreachable"
        }
    }
}
