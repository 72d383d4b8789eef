extension ConferenceState {
    /// Aligned again, never undone: an alignment that was wrong is followed by a better one, and the record keeps both.
    func decide(_ command: ConferenceClock.Command) throws(Rejection) -> [Event] {
        switch command {
        case .align(let offset, let from):
            let start = try clockStart(from)
            let event = ConferenceClock.Event.aligned(offset: offset, from: start.seq, since: start.at)
            var next = clock
            next.apply(event)
            let isSame = clock.shifts.isEmpty ? offset == 0 : next == clock
            if isSame { throw Rejection(.conflict, .clockAsShown) }
            return [.clock(event)]
        }
    }

    /// Between two starts the conference's time runs evenly, so nothing within one needs an offset of its own.
    private func clockStart(_ from: Int?) throws(Rejection) -> ConferenceClock.Start {
        let beginning = ConferenceClock.Start(seq: 1, at: 0)
        guard let from else { return clock.starts.last ?? beginning }
        if from == beginning.seq { return beginning }
        guard let start = clock.starts.first(where: { $0.seq == from }) else {
            throw Rejection(.notFound, .clockNoStart, ("from", .number(from)))
        }
        return start
    }

    /// Whole days from the programme's day to the day that is shown now; nil where the programme's day is not known.
    public func daysFromProgramme(at: Milliseconds) -> Int? {
        guard let day = lifecycle.about.dayStartsAt else { return nil }
        let length = Milliseconds(24 * 60) * .perMinute
        let passed = clock.shown(at) - day
        return Int(passed >= 0 ? passed / length : (passed - length + 1) / length)
    }
}
