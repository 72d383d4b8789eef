import Conference

/// How much of a folder is read. What the state may hold of it stands in `StateLimits`.
enum FileLimits {
    /// Bytes of one file: 3,131 recipients take 0.4 MiB.
    static let fileBytes = 8 << 20
    /// Length of one speech for which nobody says another, in minutes: the longest speaking clock.
    static let speech = 1...StateLimits.clockSeconds.upperBound / 60
    /// Lines of a list above its columns that may be a heading of the paper: coat of arms, title, date.
    static let linesAboveColumns = 20
    /// Wrong names for which the nearest right one is looked up, in one list: beyond it the file as a whole is the trouble.
    static let suggestions = 30
    /// Times that a file with repeated fields is parsed anew to find the next one.
    static let repeatedFields = 50
    /// Years between today and a conference beyond which the year is asked about: nobody plans so far ahead.
    static let yearsAhead = 10
    /// The first year that is believed: programmes are kept, but not from before there were any.
    static let firstYear = 2000
}
