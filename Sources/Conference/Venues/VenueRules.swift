extension ConferenceState {
    func decide(_ command: Venue.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .connected(let id, let since): return try decidePresence(id, isThere: true, .connected(id, since: since))
        case .lost(let id, let since): return try decidePresence(id, isThere: false, .lost(id, since: since))
        case .ready(let sound, let picture):
            return [.venue(.reported(try ownVenue(of: by).id, Venue.Report(sound: sound, picture: picture, at: at)))]
        case .attendance(let count, let venue):
            let counted = try counting(venue, by: by)
            try mustHaveRoom(for: count, at: counted)
            return [.venue(.counted(counted.id, Venue.Attendance(count: count, at: at)))]
        case .help(let text): return [.venue(.helpAsked(try ownVenue(of: by).id, text: text, at: at))]
        case .check(let id, let heard, let seen):
            return [.venue(.checked(try knownVenue(id).id, Venue.Check(heard: heard, seen: seen, at: at, by: by)))]
        case .putOut(let id, let reason):
            let since = try knownVenue(id).out?.since ?? at
            return [.venue(.wentOut(id, Venue.Out(reason: reason, since: since)))]
        case .back(let id):
            guard try knownVenue(id).isOut else { throw Rejection(.conflict, .venueNotOut, ("venue", .text(id.text))) }
            return [.venue(.cameBack(id))]
        case .takeHelp(let id, let override):
            let help = try openHelp(at: id)
            let taken = taken(help, at: id)
            if help.owner == by, let own = taken.first { throw Rejection(own) }
            return [.venue(.helpTaken(id, by: by, at: at, despite: try override.of(taken)))]
        case .closeHelp(let id, let override):
            let help = try openHelp(at: id)
            let others = help.owner == by ? [] : taken(help, at: id)
            return [.venue(.helpClosed(id, despite: try override.of(others)))]
        }
    }

    /// What the record says already is not recorded again: a device has several sockets, and a return may cross with the loss that it ends.
    private func decidePresence(_ id: VenueID, isThere: Bool, _ event: Venue.Event) throws(Rejection) -> [Event] {
        if lifecycle.state == .sealed { throw notRunning }
        guard try knownVenue(id).isConnected != isThere else {
            throw Rejection(.conflict, .venueAsRecorded, ("venue", .text(id.text)))
        }
        return [.venue(event)]
    }

    /// Nobody's trouble is solved twice, and nobody's work is closed under their hands without a second thought.
    private func taken(_ help: Venue.Help, at venue: VenueID) -> [Objection] {
        help.owner.map { [Objection(.helpTaken, ("venue", .text(venue.text)), ("by", .text($0.person.text)))] } ?? []
    }

    private func openHelp(at id: VenueID) throws(Rejection) -> Venue.Help {
        guard let help = try knownVenue(id).help else { throw Rejection(.conflict, .helpNone, ("venue", .text(id.text))) }
        return help
    }

    /// The venue whose count somebody gives: the operators any, a device its own.
    private func counting(_ id: VenueID?, by: Principal) throws(Rejection) -> Venue {
        if by.role == .operator, let id { return try knownVenue(id) }
        let own = try ownVenue(of: by)
        guard id == nil || id == own.id else { throw Rejection(.forbidden, .venueNotYours) }
        return own
    }

    /// The same count once more is always taken: nothing has changed.
    private func mustHaveRoom(for count: Int, at venue: Venue) throws(Rejection) {
        guard venue.attendance?.count != count, venue.counts.count >= Venue.mostCounts else { return }
        throw Rejection(.conflict, .venueCountedOften, ("venue", .text(venue.id.text)), ("limit", .number(Venue.mostCounts)))
    }

    /// The venue for which somebody speaks: a device that belongs to none speaks for none.
    private func ownVenue(of who: Principal) throws(Rejection) -> Venue {
        guard who.role == .venue, let id = participants[who]?.venue, let venue = venues[id] else {
            throw Rejection(.forbidden, .venueNotYours)
        }
        return venue
    }

    func knownVenue(_ id: VenueID) throws(Rejection) -> Venue {
        guard let venue = venues[id] else { throw Rejection(.notFound, .venueUnknown, ("venue", .text(id.text))) }
        return venue
    }
}
