/// How much a programme may hold. Ten times what the largest known conference needs; the core and the views are measured at these sizes.
enum Limits {
    /// Bytes of one file: 3,131 recipients take 0.4 MiB.
    static let fileBytes = 8 << 20
    /// Unicode scalars of a name or title that stands on one line of a screen.
    static let lineScalars = 300
    /// Unicode scalars of a pledge: the wire's limit for its revision.
    static let pledgeScalars = 4_000
    /// Unicode scalars of a script or a note.
    static let textScalars = 20_000
    /// Length of an agenda item, a round, a paper.
    static let minutes = 1...720
    /// Length of one speech for which nobody says another: the longest speaking clock.
    static let speech = 1...120
    /// Speeches that each venue may make.
    static let speeches = 1...100
    static let items = 500
    static let venues = 2_000
    static let people = 20_000
    static let participants = 20_000
    static let units = 5_000
    static let recipients = 20_000
    static let rounds = 4_000
    /// People on a platform.
    static let platform = 1...500
    /// Seats of a room, delegates expected in it.
    static let seats = 0...100_000
    /// Wrong names for which the nearest right one is looked up, in one list: beyond it the file as a whole is the trouble.
    static let suggestions = 30
    /// Times that a file with repeated fields is parsed anew to find the next one.
    static let repeatedFields = 50
}
