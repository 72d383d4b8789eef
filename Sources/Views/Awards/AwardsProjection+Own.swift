import Conference
internal import StrictJSON

/// What stands in the overlay of a venue's own devices: the rounds of the whole day in which its people go up, where the view carries only what is near the platform.
extension AwardsProjection {
    func ownKeys(of participant: Participant) -> [Key] { turns(of: participant).isEmpty ? [] : [.ownRounds] }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        guard case .ownRounds = key, let venue = participant.venue else { return nil }
        let turns = turns(of: participant)
        return turns.isEmpty ? nil : .members(("list", .array(turns.compactMap { json($0, at: venue) })))
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        // Of a thousand venues a few have turns: whoever has none, before a step and after it, has nothing to be looked at.
        case .ownRounds: .these(conference.participants.venueDevices { conference.awards.window.turns[$0] != nil })
        case .plan, .receiving, .award, .decision, .round, .recipient: .nobody
        }
    }

    /// Whether every venue's turns are as they were: of most steps they are, and no overlay is looked at.
    func haveSameTurns(as old: AwardsProjection) -> Bool {
        awards.window.turns == old.awards.window.turns && awards.rounds == old.awards.rounds && awards.awards == old.awards.awards
    }

    private func turns(of participant: Participant) -> [Awards.TurnOfVenue] {
        participant.who.role == .venue ? participant.venue.flatMap { awards.window.turns[$0] } ?? [] : []
    }

    private func json(_ turn: Awards.TurnOfVenue, at venue: VenueID) -> JSON? {
        guard let round = awards.rounds[turn.round], let award = awards.awards[round.award] else { return nil }
        let count = round.parts.first { $0.venue == venue }?.recipients.count ?? 0
        return .members(
            ("round", round.id.json), ("award", award.name.json), ("item", award.item.json), ("ahead", .number(turn.ahead)),
            ("minutes", .number(round.minutes)), ("count", .number(count)), ("state", .string(round.state.rawValue)))
    }
}
