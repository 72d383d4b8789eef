extension ConferenceState {
    /// All that speaks against leaving the item that is on.
    var objectionsToLeaving: [Objection] { Features.all.flatMap { $0.objectionsToLeaving(self) } }

    /// One step of the whole hall: the agenda leaves and enters, its clock starts anew, and every feature ends what belonged to the item that is left.
    func leavingCurrent(as state: Agenda.State, for next: Agenda.Item?, at: Milliseconds, despite: [Reason] = []) -> [Event] {
        var events: [Event] = []
        if let current = agenda.course.current { events.append(.agenda(.left(current, as: state, at: at, despite: despite))) }
        if let next {
            events.append(.agenda(.entered(next.id, at: at)))
            events.append(.timers(.started(.item, at: at, endsAt: end(of: next, enteredAt: at))))
        } else {
            events += stoppingClock(.item)
        }
        for feature in Features.all { events += feature.leaving(self, for: next, at: at) }
        return events + stoppingClock(.speaking)
    }
}
