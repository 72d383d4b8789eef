internal import Conference

/// A day of which papers are made, before it or after it.
protocol DayOnPaper: Sendable {
    var conference: ConferenceState { get }
    var clock: PaperClock { get }
    /// When it was held, or is to be.
    var heldAt: Milliseconds { get }
    /// Which date stands below the letterhead.
    var lettersDate: Milliseconds { get }
    /// What stands behind a paper's title at the head of each page; empty: nothing.
    var pageRemark: String { get }
    /// What stands in a box below its title; empty: nothing.
    var titleRemark: String { get }
}

extension DayOnPaper {
    var about: Lifecycle.About { conference.lifecycle.about }

    /// Behind what the programme has invented.
    func mark(_ key: EntityKey) -> String { about.illustrative.contains(key) ? Self.illustrativeMark : "" }

    static var illustrativeMark: String { " <small>(minh\u{A0}họa)</small>" }
}
