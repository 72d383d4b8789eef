/// Every limit of the sockets: its unit, and why it is what it is.
public struct SocketLimits: Sendable {
    /// Bytes of one incoming message over all its fragments; more is closed with 1009.
    public var messageBytes = 16_384
    /// Bytes of an HTTP request body; a command over HTTP is the same message. More is answered 413.
    public var bodyBytes = 16_384
    /// Bytes of all request headers together. The library's 4,096 drops a browser that sends many; a 16-bit figure to the library.
    public var headerBytes: UInt16 = 16_384
    /// Open sockets. The hard limit of open files may be 20,000; the rest is for journals and files.
    public var sockets = 19_000
    /// Connections waiting for `accept`: a hall of 10,000 phones comes back at once (the kernel cuts it to net.core.somaxconn).
    public var listenBacklog: Int32 = 4_096
    /// Taken from the kernel's queue per turn of the loop: 2 µs each.
    public var acceptedPerTurn = 256
    /// Of these handed to the library per turn, so that a storm of arrivals does not silence those who are in; and few, because it keeps the timers of all
    /// handshakes in one list, which it walks for each.
    public var handedOverPerTurn = 16
    /// Seconds a connection may take to say its request headers (slow-header attacks).
    public var headerSeconds: Int32 = 10
    /// Seconds for a whole request body of 16 KiB; a 64 kbit/s link needs 2.
    public var bodySeconds = 20.0
    /// Seconds the server may take to answer a request (a commit on a busy disk), and a client to read one piece of an answer.
    public var answerSeconds: Int32 = 30
    /// Seconds an idle HTTP connection is kept for the next request; a page fetches its files within one.
    public var keepAliveSeconds: Int32 = 15
    /// Bytes of an HTTP body handed to the library per writable turn: several turns share the thread fairly.
    public var answerPieceBytes = 65_536
    /// Unread body bytes that are swallowed before hanging up, so that the refusal is not lost with a reset connection.
    public var discardedBytes = 262_144
    /// Unacknowledged bytes above which a reader is behind (measured: at 64 kbit/s the newest state is then 0.9 s old, with the usual 64 KiB 18.8 s).
    public var unacknowledgedBytes = 8_192
    /// The kernel is asked how many those are once per so many bytes written to a socket: a syscall per delivery would cost more than it tells.
    public var measuredEveryBytes = 4_096
    /// Bytes that may be written to a reader while it is behind (answers to its own commands, heartbeats); more closes it with 4002.
    public var behindBytes = 65_536
    /// Seconds without a byte acknowledged while bytes are outstanding, after which a reader is dead and is closed with 4002.
    public var stallSeconds = 20.0
    /// Seconds a peer has for its half of a closing handshake.
    public var closeSeconds: Int32 = 5
    /// Seconds that closing frames have to leave when the server stops.
    public var closingSeconds = 2.0
    /// Seconds between ticks: how often those behind are looked at.
    public var tickSeconds = 0.05
    /// Seconds between two lines that say that no descriptor is left.
    public var exhaustedToldSeconds = 10.0
    /// Receive buffer of one connection, a fifth of its memory. Pongs and commands fit; longer messages come in pieces and are joined.
    public var receiveBytes = 512
    /// Largest single write; below it the library cuts and copies. The largest frame is 256 KiB.
    public var writeBytes = 262_144

    public init() {}
}
