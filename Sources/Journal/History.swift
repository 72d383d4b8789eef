public import Conference

/// Everything that the server needs to go on where it stopped.
public struct History: Equatable, Sendable {
    /// The format in which it is written.
    public let format: HistoryFormat
    /// Every start of a server on this history, in order; the last is the one that opened it.
    public let terms: [Term]
    /// The last position; 0 when there is none.
    public let head: Int
    /// The newest sound one of the format asked for.
    public let snapshot: Snapshot?
    /// All entries after the snapshot, in order.
    public let entries: [JournalEntry]
    /// The last sign of life before this start.
    public let mark: TimeMark?
    /// What was found unsound and could be done without: a snapshot that was passed over, a sign of life.
    public let passedOver: [JournalFault]
    /// Who else writes it, and what its store's clock says; nil where it is this server's alone.
    public let shared: ServersOnStore?

    public init(
        format: HistoryFormat, terms: [Term], head: Int, snapshot: Snapshot?, entries: [JournalEntry], mark: TimeMark?,
        passedOver: [JournalFault] = [], shared: ServersOnStore? = nil
    ) {
        self.format = format
        self.terms = terms
        self.head = head
        self.snapshot = snapshot
        self.entries = entries
        self.mark = mark
        self.passedOver = passedOver
        self.shared = shared
    }
}

/// What stands in a history after some position, with the terms in which that was written.
public struct HistoryTail: Equatable, Sendable {
    public let entries: [JournalEntry]
    /// Each with the first of these entries that is of it, in order: where two servers write by turns a term is there for each of its turns.
    public let terms: [Term]

    public init(entries: [JournalEntry], terms: [Term]) {
        self.entries = entries
        self.terms = terms
    }

    /// Of rows in their order; those of format 1 do not say their term.
    package init(_ rows: [EntryRow], in path: String) throws(JournalFault) {
        var (entries, terms): ([JournalEntry], [Term]) = ([], [])
        for row in rows {
            entries.append(try row.entry(in: path))
            if !row.term.isEmpty, row.term != terms.last?.name { terms.append(Term(name: row.term, from: row.seq)) }
        }
        self.init(entries: entries, terms: terms)
    }
}

/// Which history a position belongs to (đời): each start of the server begins one.
///
/// A client's `{epoch, seq}` is continued only if `seq` is at most the last position of that term here, so that a restored backup is never
/// mistaken for what the client saw.
public struct Term: Equatable, Sendable {
    public let name: String
    /// Its first position, head + 1 at that start; the term ends before the `from` of the next one, and may hold nothing.
    public let from: Int

    public init(name: String, from: Int) {
        self.name = name
        self.from = from
    }

    /// Of its row in a store; `number` counts the starts from 1.
    package func checksum(number: Int) -> [UInt8] {
        var row = RowContent("epoch")
        row.add(number)
        row.add(name)
        row.add(from)
        return row.checksum
    }
}

/// What the clocks said at a commit, or at a sign of life; all in milliseconds.
///
/// After a restart on the same boot, server time goes on by the boot clock, which nobody can set; otherwise by the wall clock.
public struct TimeMark: Equatable, Sendable {
    public let serverTime: Milliseconds
    public let wall: Milliseconds
    /// The kernel's name of this boot.
    public let bootID: String
    /// Since that boot, sleep included.
    public let bootTime: Milliseconds

    public init(serverTime: Milliseconds, wall: Milliseconds, bootID: String, bootTime: Milliseconds) {
        self.serverTime = serverTime
        self.wall = wall
        self.bootID = bootID
        self.bootTime = bootTime
    }

    /// Of its row in a store.
    package var checksum: [UInt8] {
        var row = RowContent("mark")
        row.add(serverTime)
        row.add(wall)
        row.add(bootID)
        row.add(bootTime)
        return row.checksum
    }
}

/// The state after position `seq`, in the words of whoever made it; opaque to the journal, and sealed with a checksum, because a snapshot that is
/// believed when it is damaged changes the state without a word.
public struct Snapshot: Equatable, Sendable {
    /// How many a store keeps: the newest, and the one before in case a newer version of the server wrote the newest.
    public static let kept = 2

    public let seq: Int
    public let format: Int
    /// The checksum, 32 bytes, and the content.
    public let body: [UInt8]

    /// As a store gives it back.
    public init(seq: Int, format: Int, body: [UInt8]) {
        self.seq = seq
        self.format = format
        self.body = body
    }

    public init(seq: Int, format: Int, content: [UInt8]) {
        self.init(seq: seq, format: format, body: Self.checksum(seq, format, content[...]) + content)
    }

    /// Nil where the checksum does not hold.
    public var content: [UInt8]? {
        let content = body.dropFirst(Self.checksumBytes)
        return body.prefix(Self.checksumBytes).elementsEqual(Self.checksum(seq, format, content)) ? Array(content) : nil
    }

    private static let checksumBytes = 32

    private static func checksum(_ seq: Int, _ format: Int, _ content: ArraySlice<UInt8>) -> [UInt8] {
        var row = RowContent("snapshot")
        row.add(seq)
        row.add(format)
        row.add(Array(content))
        return row.checksum
    }
}
