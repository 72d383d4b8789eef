internal import Conference
internal import Foundation

/// Times that a server stamped, as the hall's clocks showed them, for whoever reads them on a terminal.
struct HallClock {
    private let clock: ConferenceClock
    private let calendar: Calendar

    init(of conference: ConferenceState) {
        clock = conference.clock
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: conference.lifecycle.about.zone) ?? .gmt
        self.calendar = calendar
    }

    /// “2022-01-17 15:42:07”
    func shown(_ stamped: Milliseconds) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date(clock.shown(stamped)))
        return String(
            format: "%04d-%02d-%02d %02d:%02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0, parts.hour ?? 0, parts.minute ?? 0,
            parts.second ?? 0)
    }

    /// When the day began on which it was, as the hall's clocks showed it.
    func midnight(before stamped: Milliseconds) -> Milliseconds { calendar.startOfDay(for: date(clock.shown(stamped))).milliseconds }

    private func date(_ at: Milliseconds) -> Date { Date(timeIntervalSince1970: Double(at) / 1_000) }
}
