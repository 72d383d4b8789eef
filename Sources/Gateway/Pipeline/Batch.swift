internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// The commands that were decided together on a copy of the state; one transaction, one fsync.
struct Batch {
    let number: Int
    /// When the oldest of its commands was asked.
    let receivedAt: Milliseconds
    /// The copy that is decided on.
    private var copy: Shared<ConferenceState>
    /// The commands that were decided, in turn: should one of them turn out to have its position already, all are decided anew.
    private(set) var commands: [WaitingCommand] = []
    private(set) var entries: [JournalEntry] = []
    /// The state after each entry.
    private(set) var transitions: [Transition] = []
    /// What their senders are told once the batch is on disk.
    private(set) var replies: [Reply] = []
    /// The server's own commands in it, with what they became.
    private(set) var own: [Own] = []
    /// The commands of this batch, found like the remembered ones.
    private(set) var fresh: [CommandKey: Answered] = [:]

    struct Reply {
        let replyTo: ReplyTarget
        let result: ResultFrame
    }

    struct Own {
        let command: WaitingCommand
        let entry: JournalEntry
    }

    init(number: Int, on state: Shared<ConferenceState>, receivedAt: Milliseconds) {
        self.number = number
        copy = state
        self.receivedAt = receivedAt
    }

    /// What the next command is decided on.
    var state: ConferenceState { _read { yield copy.value } }

    /// It happens: as the next position of the copy.
    mutating func add(_ command: WaitingCommand, _ events: [Event], privateReply: [JSON.Member], at now: Milliseconds) {
        let logEntry = LogEntry(seq: state.seq + 1, at: now, by: command.by, op: command.op, events: events)
        commands.append(command)
        let transition = Transition(logEntry, appliedTo: copy)
        copy = transition.after
        transitions.append(transition)
        switch command.origin {
        case .own:
            let entry = JournalEntry(logEntry: logEntry, command: nil)
            entries.append(entry)
            own.append(Own(command: command, entry: entry))
        case .sent(let sent):
            let fields = logEntry.resultFields
            let written = fields.isEmpty ? [] : JSONWriter.write(.object(fields))
            entries.append(
                JournalEntry(logEntry: logEntry, command: CommandRecord(id: sent.frame.id, digest: sent.digest, result: written)))
            fresh[CommandKey(by: command.by, id: sent.frame.id)] = Answered(digest: sent.digest, seq: logEntry.seq, result: written)
            reply(to: sent, .accepted(seq: logEntry.seq, dup: false, resultFields: fields + privateReply))
        }
    }

    /// It has happened before.
    mutating func add(_ command: WaitingCommand, _ sent: SentCommand, repeating before: Answered) {
        commands.append(command)
        reply(to: sent, .accepted(seq: before.seq, dup: true, resultFields: before.resultFields))
    }

    mutating func add(_ command: WaitingCommand, refused refusal: Refusal) {
        commands.append(command)
        if let sent = command.sent { reply(to: sent, refusal.outcome) }
    }

    private mutating func reply(to sent: SentCommand, _ outcome: ResultFrame.Outcome) {
        replies.append(Reply(replyTo: sent.replyTo, result: ResultFrame(id: sent.frame.idAsSent, outcome)))
    }

    /// The links that people cut with it.
    var cutLinks: [CutLink] { entries.filter { $0.logEntry.by != .system }.flatMap(\.logEntry.cutLinks) }

    /// How many commands of this principal it holds.
    func count(by who: Principal) -> Int { entries.count { $0.logEntry.by == who } }

    func speaks(of venue: VenueID) -> Bool { own.contains { $0.command.own?.venue == venue } }
}
