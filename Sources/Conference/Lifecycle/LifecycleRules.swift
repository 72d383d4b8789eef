extension ConferenceState {
    func decide(_ command: Lifecycle.Command, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .open(let override): return try decideOpen(override: override, at: at)
        case .pause(let reason):
            return [.lifecycle(.moved(to: .paused, at: at, reason: reason))] + pausingClocks(at: at)
        case .resume:
            return [.lifecycle(.moved(to: .live, at: at, reason: nil))] + resumingClocks(at: at)
        case .end(let override): return try decideEnd(override: override, at: at)
        case .seal(let override):
            let despite = try override.of(Features.all.flatMap { $0.objectionsToSealing(self, at: at) })
            return [.lifecycle(.moved(to: .sealed, at: at, reason: nil, despite: despite))]
        }
    }

    /// Days around the programme's in which an opening on another day is a slip, of the date in the file or of the machine's clock. Further off it is a
    /// trial, which nobody has to be asked about.
    public static let daysOfDoubt = 30

    private func decideOpen(override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let despite = try override.of(otherDay(at: at))
        return [.lifecycle(.moved(to: .live, at: at, reason: nil, despite: despite))]
    }

    private func otherDay(at: Milliseconds) -> [Objection] {
        guard let days = daysFromProgramme(at: at), days != 0, abs(days) <= Self.daysOfDoubt else { return [] }
        return [Objection(.conferenceOtherDay, ("day", .number(Int(lifecycle.about.startsAt))))]
    }

    /// All that speaks against ending the conference.
    var objectionsToEnding: [Objection] { Features.all.flatMap { $0.objectionsToEnding(self) } }

    /// Ending stops what is running, so it asks again while an item is on: a mis-click must not take the picture off ten venues.
    private func decideEnd(override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let despite = try override.of(objectionsToEnding)
        return [.lifecycle(.moved(to: .ended, at: at, reason: nil, despite: despite))] + leavingCurrent(as: .done, for: nil, at: at)
            + leavingUnheard(at: at)
    }
}
