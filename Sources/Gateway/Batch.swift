internal import Conference
internal import Journal
internal import Wire

/// Who waits for an answer.
enum Asker: Equatable {
    /// The server itself, by the name of its step.
    case house(op: String)
    case session(ConnectionID)
    case exchange(ExchangeID)

    var isHouse: Bool {
        if case .house = self { true } else { false }
    }
}

/// A command that has been read and permitted, and waits for its turn to be decided.
struct WaitingCommand {
    let asker: Asker
    let by: Principal
    /// Where it came from, in figures; the house's own from nowhere.
    let address: String
    let askedAt: Milliseconds
    /// The generation of the link it came with.
    let generation: Int
    let op: String
    let command: Command
    /// Nil for the house's own.
    let frame: CommandFrame?
    let digest: [UInt8]
    /// Whether the journal has been asked for it, and does not have it.
    var isLookedUp = false

    /// Nil for the house's own.
    var key: CommandKey? { frame.map { CommandKey(by: by, id: $0.id) } }
}

/// What a decided command is told once the batch is on disk.
struct Verdict {
    let asker: Asker
    let result: ResultFrame
}

/// The commands that were decided together on a copy of the state; one transaction, one fsync.
struct Batch {
    let number: Int
    /// When the oldest of its commands was asked.
    var askedAt: Milliseconds
    /// The commands that were decided, in turn: should one of them turn out to have its position already, all are decided anew.
    let commands: [WaitingCommand]
    var entries: [Entry] = []
    /// The state after each entry.
    var states: [Stepped] = []
    var verdicts: [Verdict] = []
    /// The house's own commands in it, with what they became: nobody sends those again, so they are kept until they are on disk.
    var own: [(command: WaitingCommand, entry: Entry)] = []
    /// The commands of this batch, found like the remembered ones.
    var fresh: [CommandKey: Answered] = [:]
}

extension Batch {
    /// The links that people cut with it.
    var cutLinks: [CutLink] { entries.filter { $0.position.by != .house }.flatMap(\.position.cutLinks) }

    /// How many commands of this principal it holds.
    func count(by who: Principal) -> Int { entries.filter { $0.position.by == who }.count }
}

/// The state after a position, with the entities that it changed.
struct Stepped {
    let conference: Conference
    let changed: [EntityKey]
    /// Whether the files were read with it.
    let isReading: Bool

    /// Makes the position true in `state`.
    init(_ position: Position, appliedTo state: inout Conference) {
        changed = state.apply(position)
        conference = state
        isReading = position.isProgramme
    }
}
