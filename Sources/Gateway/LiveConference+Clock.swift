internal import Conference
internal import Wire

/// The machine's clock against what the conference shows: whether they are apart is true only while this server lives, so it is told as presence, to the
/// staff, and written into the log; the record holds only what was done about it.
extension LiveConference {
    /// Milliseconds by which the difference has to move before it is told anew: less is the reading of two clocks one after the other.
    private static let toldAgainFrom: Milliseconds = 100

    func compare(wall: Milliseconds, at now: Milliseconds) {
        let measured = wall - conference.clock.shown(now)
        let apart = abs(measured) > ConferenceClock.tolerance ? measured : 0
        let before = presence.clock?.apart ?? 0
        guard apart != before, apart == 0 || before == 0 || abs(apart - before) >= Self.toldAgainFrom else { return }
        presence.measured(
            PresenceTable.ClockReading(wall: wall, now: now, apart: apart, starts: conference.clock.starts))
        logDifference(apart, since: before)
    }

    /// Once for each change that somebody made: the seconds by which a clock is slewed meanwhile are not worth a line each.
    private func logDifference(_ apart: Milliseconds, since before: Milliseconds) {
        if apart == 0 {
            log(.info, "the machine's clock and the times that are shown agree again")
        } else if before == 0 || abs(apart - before) > ConferenceClock.tolerance {
            log(
                .warning,
                """
                the machine's clock is \(abs(apart)) ms \(apart > 0 ? "ahead of" : "behind") the times that are shown; once the machine's clock is right, \
                the operators' page has the times follow it again (clock.align)
                """)
        }
    }

    /// A day long before or after the programme's is a trial: nobody is asked, but it is said.
    func logTrial(_ logEntry: LogEntry) {
        guard logEntry.opens, let days = conference.daysFromProgramme(at: logEntry.at),
            abs(days) > ConferenceState.daysOfDoubt
        else { return }
        let direction = days > 0 ? "past" : "ahead"
        log(
            .info,
            "opened as a trial: the programme's day is \(abs(days)) days \(direction); diemcau archive starts over with the same links")
    }
}
