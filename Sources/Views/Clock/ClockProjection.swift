import Conference
internal import StrictJSON

struct ClockProjection: JSONProjection {
    enum Key { case clock }

    private let clock: ConferenceClock

    init(_ conference: __shared ConferenceState) { clock = conference.clock }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.clock) }

    /// Nobody has such a key before the first alignment: what was stamped is shown as it is.
    func keys(for audience: Audience) -> [Key] { clock.shifts.isEmpty ? [] : [.clock] }

    func json(of key: Key, for audience: Audience) -> JSON? {
        clock.shifts.isEmpty ? nil : ["shifts": .array(clock.shifts.map { $0.json(audience) })]
    }
}

extension ConferenceClock.Shift {
    fileprivate func json(_ audience: Audience) -> JSON {
        .members(("since", .int(since)), ("offset", .int(offset)), ("from", audience == .staff ? .number(from) : nil))
    }
}
