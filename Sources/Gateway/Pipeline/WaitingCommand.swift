internal import Conference
internal import Journal
internal import Wire

/// Who waits for an answer.
enum ReplyTarget: Equatable {
    case session(ConnectionID)
    case exchange(ExchangeID)
}

/// A command that has been read and permitted, and waits for its turn to be decided.
struct WaitingCommand {
    enum Origin {
        /// The server's own: nobody sends it again, so it waits until it is on disk.
        case own(OwnCommand)
        case sent(SentCommand)
    }

    let origin: Origin
    let by: Principal
    /// Its name in the history.
    let op: String
    let command: Command
    let receivedAt: Milliseconds
    /// Whether the journal has been asked for it, and does not have it.
    private(set) var isLookedUp = false
    /// Whether everything is known here that other servers had written when it came.
    private(set) var isAfterReading = false

    init(_ own: OwnCommand, at now: Milliseconds) {
        origin = .own(own)
        by = .system
        op = own.name
        command = own.command
        receivedAt = now
    }

    init(_ sent: SentCommand, _ command: Command, by who: Principal, at now: Milliseconds) {
        origin = .sent(sent)
        by = who
        op = sent.frame.op
        self.command = command
        receivedAt = now
    }

    var own: OwnCommand? { if case .own(let own) = origin { own } else { nil } }

    var sent: SentCommand? { if case .sent(let sent) = origin { sent } else { nil } }

    /// Nil for the server's own.
    var key: CommandKey? { sent.map { CommandKey(by: by, id: $0.frame.id) } }

    var afterReading: WaitingCommand {
        var command = self
        command.isAfterReading = true
        return command
    }

    var afterLookUp: WaitingCommand {
        var command = self
        command.isLookedUp = true
        return command
    }
}

/// What a client's command brings along beside what it asks.
struct SentCommand {
    let frame: CommandFrame
    let replyTo: ReplyTarget
    /// Where it came from, in figures.
    let address: String
    /// The generation of the link it came with.
    let generation: Int
    /// Of op and argument, as the journal's format keeps it.
    let digest: [UInt8]
}
