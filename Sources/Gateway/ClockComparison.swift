internal import Conference

/// The machine's clock against what the conference shows: whether they are apart is true only while this server lives, so it is told as presence, to the
/// staff, and written into the log; the record holds only what was done about it.
struct ClockComparison {
    /// The machine's clock and the conference's, read at the same moment.
    struct Reading: Equatable {
        let wall: Milliseconds
        let now: Milliseconds
        /// By how much the machine's is ahead of what is shown; 0 where they agree.
        let apart: Milliseconds
        /// From which of them an alignment may begin.
        let starts: [ConferenceClock.Start]
    }

    /// Milliseconds by which the difference has to move before it is told anew: less is the reading of two clocks one after the other.
    private static let toldAgainFrom: Milliseconds = 100

    /// A reading that is worth telling after what was told last; nil where it is none.
    static func news(wall: Milliseconds, _ clock: ConferenceClock, at now: Milliseconds, since before: Milliseconds) -> Reading? {
        let measured = wall - clock.shown(now)
        let apart = abs(measured) > ConferenceClock.tolerance ? measured : 0
        guard apart != before, apart == 0 || before == 0 || abs(apart - before) >= toldAgainFrom else { return nil }
        return Reading(wall: wall, now: now, apart: apart, starts: clock.starts)
    }

    /// Once for each change that somebody made: the seconds by which a clock is slewed meanwhile are not worth a line each.
    static func line(_ apart: Milliseconds, since before: Milliseconds) -> (level: LogLine.Level, text: String)? {
        if apart == 0 { return (.info, "the machine's clock and the times that are shown agree again") }
        guard before == 0 || abs(apart - before) > ConferenceClock.tolerance else { return nil }
        return (
            .warning,
            """
            the machine's clock is \(abs(apart)) ms \(apart > 0 ? "ahead of" : "behind") the times that are shown; once the machine's clock is right, \
            the operators' page has the times follow it again (clock.align)
            """
        )
    }
}
