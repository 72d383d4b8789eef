/// Every limit of the wire that the gateway keeps, with its unit and its reason. Rates are in `CommandRate`; when a reader is behind or dead the sockets
/// know (`WebSocketServer`), when to try again the pages.
public enum Limits {
    // MARK: What comes in

    /// Bytes of a message over all its fragments. The longest command is a pledge's text of 4,000 characters, 12 KB in Vietnamese.
    public static let messageBytes = 16 * 1024
    /// Arrays and objects inside one another; frames need six, the rest keeps the reader's stack small.
    public static let depth = 16
    /// Bytes of one written number: the largest Double written out has 309 digits, and a text of thousands would only cost time.
    public static let numberBytes = 400
    /// Seconds in which a client has to say hello; a bad link needs two.
    public static let helloSeconds = 5

    /// Failed hellos of one network that are told so at once: a hall's worth of yesterday's cards.
    public static let failedHellosAtOnce = 60
    /// And so many a second afterwards; the others are told when their time on the doorstep is over.
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

    /// Bytes of an id (item, round, person, unit …); they stand in keys and in links.
    public static let idBytes = 64
    /// Bytes of a conference's id.
    public static let conferenceBytes = 40
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

    // MARK: Texts, in characters (Unicode scalars after NFC, of at most 3 bytes in Vietnamese)

    /// A person's, a unit's or a venue's name.
    public static let nameCharacters = 200
    /// A title or an office, an agenda item's heading, a topic: two lines on a projector.
    public static let titleCharacters = 300
    /// Why something was done or refused; a sentence or two in the minutes.
    public static let reasonCharacters = 500
    /// A notice: read at a glance on a phone while the hall goes on.
    public static let noticeCharacters = 500
    /// A message on the public screen, read from the last row.
    public static let stageMessageCharacters = 200
    /// A speaker's topic or name, the reason for a place in the list: one line of it. A view carries 41 speakers.
    public static let queueCharacters = 160
    /// A venue's call for the technician.
    public static let helpCharacters = 300
    /// What the MC reads out for one step, in one language; two fit one message.
    public static let scriptCharacters = 2_000
    /// Staff's notes on an item; a summary or conclusion for the minutes.
    public static let noteCharacters = 4_000
    /// The text that the units sign.
    public static let pledgeCharacters = 4_000
    /// Delegates whom a venue counts; no hall seats more.
    public static let attendance = 0...100_000
    /// Bytes of a text's digest: SHA-256 in hex.
    public static let digestBytes = 64
    /// Bytes of a one-time code as typed.
    public static let codeBytes = 16
    /// Bytes of a drawn signature, as the path of an SVG without spaces; with it a command still fits half a message.
    public static let drawingBytes = 8 * 1024
    /// Bytes of a device's public key or signature as text.
    public static let publicKeyBytes = 256
    /// Entries of a list in a command, such as the recipients of one round.
    public static let listEntries = 100

    /// People who confer one round at one venue; three is already a row.
    public static let conferrers = 10
    /// People who walk up for one recipient.
    public static let walkingUp = 1...500
    /// An award's place in the decree's order, 1 the highest.
    public static let rank = 1...1_000
    /// Recipients that a decision counts.
    public static let counted = 0...20_000

    // MARK: Times that people type

    /// Minutes of an agenda item: a conference is one day.
    public static let itemMinutes = 1...720
    /// Minutes by which the current item is extended at a time; taking time away is an edit of its length.
    public static let extensionMinutes = 1...120
    /// Milliseconds by which stamped times are shown later or earlier: a machine without a battery begins in 1970, one with a slip in its year anywhere.
    public static let clockOffset = -3_200_000_000_000...3_200_000_000_000
    /// Seconds of a speaking clock.
    public static let clockSeconds = 5...7_200
    /// Seconds by which a speaking clock is moved, either way.
    public static let clockExtensionSeconds = -3_600...3_600
}
