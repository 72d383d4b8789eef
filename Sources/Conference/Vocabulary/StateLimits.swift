/// How much the state of a conference may hold: one table for the files that bring it, the commands that change it, the rules that keep it and the
/// pages that write it. What files may bring commands may bring too, so that whatever a file brings can be mended on the day.
///
/// What only one room keeps stands there: bytes of a message in `Wire`, bytes of a file in `Programme`, what a day may see of notes and requests in
/// their features.
public enum StateLimits {
    // MARK: Texts, in characters (Unicode scalars after NFC, of at most 3 bytes in Vietnamese)

    /// A person's, a unit's or a venue's name.
    public static let nameCharacters = 200
    /// A title or an office, an agenda item's heading, a decision's number: two lines on a projector.
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
    /// What the MC reads out for one step, in one language: two minutes of reading. The staff's view carries those of three items, in both languages.
    public static let scriptCharacters = 2_000
    /// Staff's notes on an item; a summary or conclusion for the minutes.
    public static let noteCharacters = 4_000
    /// The text that the units sign.
    public static let pledgeCharacters = 4_000

    // MARK: Names of things

    /// Bytes of an id (item, round, person, unit …); they stand in keys and in links.
    public static let idBytes = 64
    /// Bytes of a conference's id, the first part of every link.
    public static let conferenceBytes = 40

    // MARK: How many there may be

    /// Items of a day: the order of all of them is in every view, the items themselves as far as they are near.
    public static let items = 200
    /// Ten times the communes of a large province; the core and the views are measured with 1,000.
    public static let venues = 2_000
    /// People whom a programme names, its signatories among them.
    public static let people = 20_000
    /// Links of one kind.
    public static let participants = 20_000
    /// Units that sign or receive.
    public static let units = 5_000
    /// A day confers a handful; the rest is room for mistakes.
    public static let awards = 500
    /// One of five recipients each.
    public static let rounds = 4_000
    /// Recipients of a day, and what one decision may count. The largest known conference honoured 3,131; the views are measured with that many.
    public static let recipients = 20_000
    /// Entries of a list within one thing: the recipients or the venues of one round, the papers or speakers of one item, decisions of an award.
    public static let listEntries = 100
    /// People who confer one round at one venue; three is already a row.
    public static let conferrers = 10

    // MARK: Numbers

    /// Minutes of an agenda item, a round, a paper: a conference is one day. Beyond it somebody has mistyped, and no sum of lengths can overflow.
    public static let itemMinutes = 1...720
    /// Seconds of a speaking clock.
    public static let clockSeconds = 5...7_200
    /// Speeches that each venue may make in a day.
    public static let speeches = 1...100
    /// People who walk up for one recipient, or stand on a platform.
    public static let walkingUp = 1...500
    /// Delegates whom a venue seats, expects or counts; no hall seats more.
    public static let attendance = 0...100_000
    /// An award's place in the decree's order, 1 the highest.
    public static let rank = 1...1_000
    /// A guest's place in the order of the welcome, 1 named first.
    public static let protocolRank = 1...1_000
    /// Recipients that a decision counts.
    public static let counted = 0...recipients
    /// The largest integer that a browser holds exactly (ECMAScript's MAX_SAFE_INTEGER); positions and instants stay within it.
    public static let largestInteger = 9_007_199_254_740_991

    // MARK: What machines write

    /// Bytes of the name of an entity: a kind and at most two ids, as in `answer/<pledge>/<unit>`.
    public static let keyBytes = 160
    /// Bytes of a text's digest: SHA-256 in hex.
    public static let digestBytes = 64
    /// Bytes of a one-time code as typed, or as the link has it that was made of it.
    public static let codeBytes = 32
    /// Bytes of a drawn signature, as the path of an SVG without spaces; with it a command still fits half a message.
    public static let drawingBytes = 8 * 1024
    /// Bytes of a device's public key or signature in base64: 65 bytes of a point of P-256, 64 of a signature.
    public static let deviceKeyBytes = 88

    // MARK: Times that people type

    /// Minutes by which the current item is extended at a time; taking time away is an edit of its length.
    public static let extensionMinutes = 1...120
    /// Milliseconds by which stamped times are shown later or earlier: a machine without a battery begins in 1970, one with a slip in its year anywhere.
    public static let clockOffset = -3_200_000_000_000...3_200_000_000_000
    /// Seconds by which a speaking clock is moved, either way.
    public static let clockExtensionSeconds = -3_600...3_600
}
