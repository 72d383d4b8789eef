extension ConferenceState {
    func decide(_ command: RollCall.Command, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .open:
            if rollCall.isOpen { throw Rejection(.conflict, .rollCallOpen) }
            return [.rollCall(.opened(at: at))]
        case .close:
            guard rollCall.isOpen else { throw Rejection(.conflict, .rollCallNotOpen) }
            return [closingRoll(at: at)]
        }
    }

    /// The agenda's part: entering a roll-call item opens the roll call, leaving it closes it.
    func callingRoll(leaving old: Agenda.Item?, entering new: Agenda.Item?, at: Milliseconds) -> [Event] {
        let closes = rollCall.isOpen && old?.kind == .rollcall
        let opens = new?.kind == .rollcall && (closes || !rollCall.isOpen)
        return (closes ? [closingRoll(at: at)] : []) + (opens ? [.rollCall(.opened(at: at))] : [])
    }

    private func closingRoll(at: Milliseconds) -> Event {
        let counts = venues.rows.filter { !$0.isOut }.compactMap { venue in
            venue.attendance.map { RollCall.Count(venue: venue.id, present: $0.count) }
        }
        return .rollCall(.closed(at: at, counts))
    }
}
