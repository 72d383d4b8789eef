import Conference

/// How much of a folder is read. What the state may hold of it stands in `StateLimits`.
enum FileLimits {
    /// Bytes of one file: 3,131 recipients take 0.4 MiB.
    static let fileBytes = 8 << 20
    /// Bytes of one picture of the theme: 1920×1080 as WebP is a fifth of it. A screen on a thin line has to load it.
    static let pictureBytes = 1 << 20
    /// Pixels of either side of a picture: a small file may unpack to more than the browser of a television bears.
    static let pictureSide = 16...4_096
    /// Pixels of a backdrop below which a hall sees them one by one.
    static let backdrop = (width: 1_280, height: 720)
    /// Lines into which a programme breaks a title: more than a wall has room for beside what else stands there.
    static let titleLines = 6
    /// Characters of all titles with line breaks together: every screen and every phone is sent them, within the 64 KiB of a view.
    static let brokenCharacters = 8_000
    /// Length of one speech for which nobody says another, in minutes: the longest speaking clock.
    static let speech = 1...StateLimits.clockSeconds.upperBound / 60
    /// Lines of a list above its columns that may be a heading of the paper: coat of arms, title, date.
    static let linesAboveColumns = 20
    /// Wrong names for which the nearest right one is looked up, in one list: beyond it the file as a whole is the trouble.
    static let suggestions = 30
    /// Entries of a list in the data of a regime.
    static let regimeEntries = 200
    /// Times that a file with repeated fields is parsed anew to find the next one.
    static let repeatedFields = 50
    /// Years between today and a conference beyond which the year is asked about: nobody plans so far ahead.
    static let yearsAhead = 10
    /// The first year that is believed: programmes are kept, but not from before there were any.
    static let firstYear = 2000
}
