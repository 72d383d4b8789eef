extension ConferenceState {
    /// The commands move the speaking clock; the item's clock is the agenda's to move.
    func decide(_ command: Timers.Command, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .start(let seconds):
            guard (1...Timers.longest).contains(seconds) else { throw badLength }
            return [.timers(.started(.speaking, at: at, endsAt: at + Milliseconds(seconds) * .perSecond))]
        case .pause:
            let clock = try speakingClock
            guard clock.pausedLeft == nil else { throw Rejection(.conflict, .timerNotRunning) }
            return [.timers(.paused(.speaking, left: clock.left(at: at), waits: false))]
        case .resume:
            guard let left = try speakingClock.pausedLeft else { throw Rejection(.conflict, .timerRunning) }
            return [.timers(.resumed(.speaking, endsAt: at + left))]
        case .extend(let seconds):
            guard (-Timers.longest...Timers.longest).contains(seconds) else { throw badLength }
            return lengthening(try speakingClock.id, by: Milliseconds(seconds) * .perSecond)
        }
    }

    private var speakingClock: Timers.Clock {
        get throws(Rejection) {
            guard let clock = timers.clocks[.speaking] else { throw Rejection(.conflict, .timerNone) }
            return clock
        }
    }

    private var badLength: Rejection { Rejection(.badRequest, .timerBadLength, ("limit", .number(Timers.longest))) }

    /// A pause of the conference stops every clock that runs.
    func pausingClocks(at: Milliseconds) -> [Event] {
        timers.clocks.rows.filter { $0.pausedLeft == nil }.map { .timers(.paused($0.id, left: $0.left(at: at), waits: true)) }
    }

    /// Those that the pause stopped; a clock that the MC had stopped before stays so.
    func resumingClocks(at: Milliseconds) -> [Event] {
        timers.clocks.rows.filter(\.waits).compactMap { clock in clock.pausedLeft.map { .timers(.resumed(clock.id, endsAt: at + $0)) } }
    }

    func stoppingClock(_ name: Timers.Name) -> [Event] {
        timers.clocks[name] == nil ? [] : [.timers(.stopped(name))]
    }

    func lengthening(_ name: Timers.Name, by length: Milliseconds) -> [Event] {
        timers.clocks[name] == nil ? [] : [.timers(.lengthened(name, by: length))]
    }
}
