internal import Conference
internal import StrictJSON

/// Every limit of the wire that the gateway keeps, with its unit and its reason; those of the state are named here and stand in
/// `StateLimits`. Rates are in `CommandRate`; when a reader is behind or dead the sockets know (`WebSocketServer`), when to try again the pages.
public enum WireLimits {
    // MARK: What comes in

    /// Bytes of a message over all its fragments. The longest command is a pledge's text of 4,000 characters, 12 KB in Vietnamese.
    public static let messageBytes = 16 * 1024
    /// Arrays and objects inside one another.
    public static let depth = JSONReader.usualDepth
    /// Seconds in which a client has to say hello; a bad link needs two.
    public static let helloSeconds = 5

    /// Failed hellos of one network that are told so at once: a hall's worth of yesterday's cards.
    public static let failedHellosAtOnce = 60
    /// And so many a second afterwards; the others are told when their time to say hello is over.
    public static let failedHellosPerSecond = 2

    // MARK: What goes out

    /// Bytes of a frame: four times the largest view, and what one stalled reader may cost.
    public static let frameOutBytes = 256 * 1024
    /// Milliseconds between pings: the page turns amber at 5 s, so it hears from us before.
    public static let pingEveryMilliseconds = 3_000
    /// Milliseconds without a pong after which a connection is dead.
    public static let deadAfterMilliseconds = 10_000
    /// Milliseconds between two presence frames of one view: liveliness, not truth.
    public static let presenceEveryMilliseconds = 1_000

    // MARK: Names

    /// Bytes of a token.
    public static let tokenBytes = 128
    /// Bytes of the name that a tab gives itself.
    public static let clientBytes = 64
    /// Bytes of an epoch's or a view's name.
    public static let epochBytes = 64
    /// Letters of a SHA-256 in hex.
    public static let digestLetters = 64
    /// Bytes of a command's name.
    public static let opBytes = 40
    /// Entities that one command may name in `if`; a step of the ceremony touches six.
    public static let conditions = 32
    /// Bytes of the reason in a close frame: 125 of a control frame less the code (RFC 6455, 5.5).
    public static let closeReasonBytes = 123
}
