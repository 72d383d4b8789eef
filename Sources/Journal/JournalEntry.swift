public import Conference

/// One row of the history: a position and, where a person asked for it, the command that it answers.
public struct JournalEntry: Equatable, Sendable {
    public let logEntry: LogEntry
    /// Nil for the server's own positions: nobody sends those twice.
    public let command: CommandRecord?

    public init(logEntry: LogEntry, command: CommandRecord?) {
        self.logEntry = logEntry
        self.command = command
    }

    var commandKey: CommandKey? { command.map { CommandKey(by: logEntry.by, id: $0.id) } }
}

/// What makes a command take effect once however often it is sent: committed in the same row as its effect.
public struct CommandRecord: Equatable, Sendable {
    /// The sender's id for it, unique among the commands of one principal.
    public let id: String
    /// A digest of op and argument: the same id with another digest is another command, and refused. From format 2 on it is keyed with the server's secret:
    /// an argument with a name in it could be guessed from a bare one, also after the name has been erased.
    public let digest: [UInt8]
    /// The JSON members that the answer carried beyond `ok` and `seq`, as UTF-8; empty when there were none.
    public let result: [UInt8]

    public init(id: String, digest: [UInt8], result: [UInt8] = []) {
        self.id = id
        self.digest = digest
        self.result = result
    }
}

/// A command's identity: its sender's, for the conference's life.
public struct CommandKey: Hashable, Sendable {
    public let by: Principal
    public let id: String

    public init(by: Principal, id: String) {
        self.by = by
        self.id = id
    }
}

/// An accepted command as the gateway needs it to answer a repetition.
public struct RecordedCommand: Equatable, Sendable {
    public let by: Principal
    public let id: String
    public let digest: [UInt8]
    public let seq: Int
    public let result: [UInt8]

    public init(by: Principal, id: String, digest: [UInt8], seq: Int, result: [UInt8]) {
        self.by = by
        self.id = id
        self.digest = digest
        self.seq = seq
        self.result = result
    }

    public var key: CommandKey { CommandKey(by: by, id: id) }
}
