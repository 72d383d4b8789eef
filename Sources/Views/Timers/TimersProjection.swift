import Conference
internal import StrictJSON

struct TimersProjection: JSONProjection {
    private let clocks: Table<Timers.Clock>

    init(_ conference: __shared ConferenceState) { clocks = conference.timers.clocks }

    static func viewKey(_ name: ClockName) -> ViewKey { .entity(.timer(name)) }

    func keys(for audience: Audience) -> [ClockName] { clocks.rows.map(\.id) }

    func json(of name: ClockName, for audience: Audience) -> JSON? {
        guard let clock = clocks[name] else { return nil }
        return .members(
            ("startedAt", .int(clock.startedAt)), ("endsAt", .int(clock.endsAt)), ("pausedLeft", clock.pausedLeft.map(JSON.int)))
    }

    /// Each is made of its own row alone.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [ClockName] { [] }
}
