public import Conference
import Foundation

/// Everything that the server needs to go on where it stopped.
public struct History: Equatable, Sendable {
    /// Every start of a server on this history, in order; the last is the one that opened it.
    public let epochs: [Epoch]
    /// The last position; 0 when there is none.
    public let head: Int
    /// The newest one of the format asked for.
    public let snapshot: Snapshot?
    /// All entries after the snapshot, in order.
    public let entries: [Entry]
    /// The commands of all rows, those before the snapshot too, in order.
    public let remembered: [Remembered]
    /// The last sign of life before this start.
    public let mark: TimeMark?

    public init(epochs: [Epoch], head: Int, snapshot: Snapshot?, entries: [Entry], remembered: [Remembered], mark: TimeMark?) {
        self.epochs = epochs
        self.head = head
        self.snapshot = snapshot
        self.entries = entries
        self.remembered = remembered
        self.mark = mark
    }
}

/// Which history a position belongs to (đời): each start of the server begins one.
///
/// A client's `{epoch, seq}` is continued only if `seq` is at most the last position of that epoch here, so that a restored backup is never
/// mistaken for what the client saw.
public struct Epoch: Equatable, Sendable {
    public let name: String
    /// Its first position, head + 1 at that start; the epoch ends before the `from` of the next one, and may hold nothing.
    public let from: Int

    public init(name: String, from: Int) {
        self.name = name
        self.from = from
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
}

/// The state after position `seq`, in the words of whoever made it; opaque to the journal.
public struct Snapshot: Equatable, Sendable {
    /// How many a store keeps: the newest, and the one before in case a newer version of the server wrote the newest.
    public static let kept = 2

    public let seq: Int
    public let format: Int
    public let body: [UInt8]

    public init(seq: Int, format: Int, body: [UInt8]) {
        self.seq = seq
        self.format = format
        self.body = body
    }

    /// The state as JSON with sorted keys, so that the same state is the same bytes; nil for what has no JSON.
    public init?(seq: Int, format: Int, of state: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let body = try? encoder.encode(state) else { return nil }
        self.init(seq: seq, format: format, body: [UInt8](body))
    }

    /// The state again; nil where the body does not give one.
    public func decode<State: Decodable>(_ type: State.Type) -> State? {
        try? JSONDecoder().decode(type, from: Data(body))
    }
}
