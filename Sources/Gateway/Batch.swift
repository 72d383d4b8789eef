internal import Conference
internal import Journal
internal import Wire

/// Who waits for an answer.
enum ReplyTarget: Equatable {
    /// The server itself, by the name of its step.
    case system(op: String)
    case session(ConnectionID)
    case exchange(ExchangeID)

    var isSystem: Bool {
        if case .system = self { true } else { false }
    }
}

/// A command that has been read and permitted, and waits for its turn to be decided.
struct WaitingCommand {
    let replyTo: ReplyTarget
    let by: Principal
    /// Where it came from, in figures; the server's own from nowhere.
    let address: String
    let receivedAt: Milliseconds
    /// The generation of the link it came with.
    let generation: Int
    let op: String
    let command: Command
    /// Nil for the server's own.
    let frame: CommandFrame?
    let digest: [UInt8]
    /// Whether the journal has been asked for it, and does not have it.
    var isLookedUp = false

    /// Nil for the server's own.
    var key: CommandKey? { frame.map { CommandKey(by: by, id: $0.id) } }
}

/// What a decided command is told once the batch is on disk.
struct Reply {
    let replyTo: ReplyTarget
    let result: ResultFrame
}

/// The commands that were decided together on a copy of the state; one transaction, one fsync.
struct Batch {
    let number: Int
    /// When the oldest of its commands was asked.
    var receivedAt: Milliseconds
    /// The commands that were decided, in turn: should one of them turn out to have its position already, all are decided anew.
    let commands: [WaitingCommand]
    var entries: [JournalEntry] = []
    /// The state after each entry.
    var states: [Transition] = []
    var replies: [Reply] = []
    /// The server's own commands in it, with what they became: nobody sends those again, so they are kept until they are on disk.
    var own: [(command: WaitingCommand, entry: JournalEntry)] = []
    /// The commands of this batch, found like the remembered ones.
    var fresh: [CommandKey: Answered] = [:]
}

extension Batch {
    /// The links that people cut with it.
    var cutLinks: [CutLink] { entries.filter { $0.logEntry.by != .system }.flatMap(\.logEntry.cutLinks) }

    /// How many commands of this principal it holds.
    func count(by who: Principal) -> Int { entries.filter { $0.logEntry.by == who }.count }
}

/// The state after a position, with the entities that it changed.
struct Transition {
    let conference: ConferenceState
    let changed: [EntityKey]
    /// Whether the files were read with it.
    let isReading: Bool

    /// Makes the position true in `state`.
    init(_ logEntry: LogEntry, appliedTo state: inout ConferenceState) {
        changed = state.apply(logEntry)
        conference = state
        isReading = logEntry.isProgramme
    }
}
