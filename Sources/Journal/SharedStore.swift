public import Conference

/// A store that other servers of the same conference write too: what it says by itself, and what the servers tell each other through it beside the history.
///
/// Every server appends, and decides again where another has been quicker; none holds the history for itself. One of them at a time speaks for the hall
/// (`ServersOnStore.leader`): it records what nobody has asked for.
public protocol SharedStore: JournalStore {
    /// From now on `tell` is called on a thread of the store's own, and on no other, with whatever the store has to say, in order, until `close`. Once, after `open`.
    func follow(_ tell: @escaping @Sendable (StoreNews) -> Void)

    /// What this server tells the others of itself, in the place of what it told before; opaque to the store. It is true only while the server lives: it goes
    /// with `close`, or `ServersOnStore.expireAfter` after the server's last sign of life, which the store gives by itself. Best effort, as a mark.
    func announce(_ body: [UInt8])
}

/// What a store says by itself.
public enum StoreNews: Equatable, Sendable {
    /// Another server has written, or may have: also after everything that could have kept a notification from coming.
    case written
    /// Who else is there, about once a second: a sign that the store can be reached, and that what was written until then has been told.
    case servers(ServersOnStore)
    /// The store has been silent for longer than it may be: what is told here may be older than the history. Said once, until the next `servers`.
    case silent
}

/// The servers on one store, as it has them.
public struct ServersOnStore: Equatable, Sendable {
    /// Milliseconds after a server's last sign of life at which it counts as gone.
    public static let expireAfter: Milliseconds = 5_000

    /// Those beside the one that asks, in the order of their terms' names.
    public let others: [ServerAnnouncement]
    /// The term of the one that speaks for the hall; nil while none does.
    public let leader: String?
    /// What the store's clock said when it answered, as near as the way there and back tells.
    public let time: Milliseconds

    public init(others: [ServerAnnouncement], leader: String?, time: Milliseconds) {
        self.others = others
        self.leader = leader
        self.time = time
    }
}

/// What one server has told the others of itself.
public struct ServerAnnouncement: Equatable, Sendable {
    /// The term that it opened the history with.
    public let term: String
    public let body: [UInt8]

    public init(term: String, body: [UInt8]) {
        self.term = term
        self.body = body
    }
}
