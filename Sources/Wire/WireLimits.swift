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

    public static let idBytes = StateLimits.idBytes
    public static let conferenceBytes = StateLimits.conferenceBytes
    /// Bytes of a token.
    public static let tokenBytes = 128
    /// Bytes of the name that a tab gives itself.
    public static let clientBytes = 64
    /// Bytes of an epoch's or a view's name.
    public static let epochBytes = 64
    /// Bytes of a command's name.
    public static let opBytes = 40
    /// Bytes of a key: a kind and at most two ids, as in `answer/<pledge>/<unit>`.
    public static let keyBytes = 160
    /// Entities that one command may name in `if`; a step of the ceremony touches six.
    public static let conditions = 32
    /// The largest integer that a browser holds exactly (ECMAScript's MAX_SAFE_INTEGER); positions and instants stay within it.
    public static let largestInteger = 9_007_199_254_740_991
    /// Bytes of the reason in a close frame: 125 of a control frame less the code (RFC 6455, 5.5).
    public static let closeReasonBytes = 123

    // MARK: What the state holds, as files bring it too (`StateLimits`)

    public static let nameCharacters = StateLimits.nameCharacters
    public static let titleCharacters = StateLimits.titleCharacters
    public static let reasonCharacters = StateLimits.reasonCharacters
    public static let noticeCharacters = StateLimits.noticeCharacters
    public static let stageMessageCharacters = StateLimits.stageMessageCharacters
    public static let queueCharacters = StateLimits.queueCharacters
    public static let helpCharacters = StateLimits.helpCharacters
    public static let scriptCharacters = StateLimits.scriptCharacters
    public static let noteCharacters = StateLimits.noteCharacters
    public static let pledgeCharacters = StateLimits.pledgeCharacters
    public static let attendance = StateLimits.attendance
    public static let listEntries = StateLimits.listEntries
    public static let conferrers = StateLimits.conferrers
    public static let walkingUp = StateLimits.walkingUp
    public static let rank = StateLimits.rank
    /// Recipients that a decision counts.
    public static let counted = 0...StateLimits.recipients
    public static let itemMinutes = StateLimits.itemMinutes
    public static let clockSeconds = StateLimits.clockSeconds

    // MARK: What machines write

    /// Bytes of a text's digest: SHA-256 in hex.
    public static let digestBytes = 64
    /// Bytes of a one-time code as typed.
    public static let codeBytes = 16
    /// Bytes of a drawn signature, as the path of an SVG without spaces; with it a command still fits half a message.
    public static let drawingBytes = 8 * 1024
    /// Bytes of a device's public key or signature as text.
    public static let publicKeyBytes = 256

    // MARK: Times that people type

    /// Minutes by which the current item is extended at a time; taking time away is an edit of its length.
    public static let extensionMinutes = 1...120
    /// Milliseconds by which stamped times are shown later or earlier: a machine without a battery begins in 1970, one with a slip in its year anywhere.
    public static let clockOffset = -3_200_000_000_000...3_200_000_000_000
    /// Seconds by which a speaking clock is moved, either way.
    public static let clockExtensionSeconds = -3_600...3_600
}
