extension Conference {
    /// The commands move the speaking clock; the item's clock is the agenda's to move.
    func decide(_ command: Timers.Command, at: Milliseconds) throws(Rejection) -> [Event] {
        try mustBeRunning()
        if case .start(let seconds) = command {
            return [.timers(.started(.speaking, at: at, endsAt: at + Milliseconds(seconds) * .perSecond))]
        }
        guard let clock = timers.clocks[.speaking] else { throw Rejection(.conflict, .timerNone) }
        switch command {
        case .pause:
            guard clock.pausedLeft == nil else { throw Rejection(.conflict, .timerNotRunning) }
            return [.timers(.paused(.speaking, left: clock.left(at: at)))]
        case .resume:
            guard let left = clock.pausedLeft else { throw Rejection(.conflict, .timerRunning) }
            return [.timers(.resumed(.speaking, endsAt: at + left))]
        case .start, .extend: return lengthening(.speaking, by: command.lengthening)
        }
    }

    /// A pause of the conference stops every clock that runs.
    func pausingClocks(at: Milliseconds) -> [Event] {
        timers.clocks.rows.filter { $0.pausedLeft == nil }.map { .timers(.paused($0.id, left: $0.left(at: at))) }
    }

    func resumingClocks(at: Milliseconds) -> [Event] {
        timers.clocks.rows.compactMap { clock in clock.pausedLeft.map { .timers(.resumed(clock.id, endsAt: at + $0)) } }
    }

    func stoppingClock(_ name: Timers.Name) -> [Event] {
        timers.clocks[name] == nil ? [] : [.timers(.stopped(name))]
    }

    func lengthening(_ name: Timers.Name, by length: Milliseconds) -> [Event] {
        timers.clocks[name] == nil ? [] : [.timers(.lengthened(name, by: length))]
    }
}

extension Timers.Command {
    var lengthening: Milliseconds {
        if case .extend(let seconds) = self { Milliseconds(seconds) * .perSecond } else { 0 }
    }
}
