internal import Conference
internal import Records

/// Times that a server stamped, as the hall's clocks showed them, for whoever reads them on a terminal.
struct HallClock {
    private let clock: ConferenceClock
    private let zoned: PaperClock

    init(of conference: ConferenceState) {
        clock = conference.clock
        zoned = PaperClock(zone: conference.lifecycle.about.zone)
    }

    /// “2022-01-17 15:42:07”
    func shown(_ stamped: Milliseconds) -> String { zoned.inCells(clock.shown(stamped)) }

    /// When the day began on which it was, as the hall's clocks showed it.
    func midnight(before stamped: Milliseconds) -> Milliseconds { zoned.midnight(before: clock.shown(stamped)) }
}
