extension Awards {
    /// A round in which a venue has somebody, and how long the hall is busy before it.
    public struct TurnOfVenue: Equatable, Sendable {
        public let round: RoundID
        /// Minutes of the rounds that go up before it within its item and are still to be called; the one on the platform is not among them.
        public let ahead: Int
    }

    /// The turns of one venue that a room looks ahead to: more than a district has in a day. The hall has nearly all, and reads them in its agenda.
    private static let turnsOfOne = 24

    /// What is still to be conferred at each venue, in the order of the rounds: a room gets ready long before its round is near the platform.
    func turnsAtVenues() -> [VenueID: [TurnOfVenue]] {
        var turns: [VenueID: [TurnOfVenue]] = [:]
        var ahead: [ItemID: Int] = [:]
        for id in plan.order {
            guard let place = rounds.place(of: id), rounds.rows[place].state != .cleared, let item = item(of: rounds.rows[place].award)
            else { continue }
            let minutes = ahead[item] ?? 0
            var isEmpty = true
            for part in rounds.rows[place].parts where !part.recipients.isEmpty {
                isEmpty = false
                if turns[part.venue, default: []].count < Self.turnsOfOne {
                    turns[part.venue, default: []].append(TurnOfVenue(round: id, ahead: minutes))
                }
            }
            if !isEmpty, rounds.rows[place].state == .planned { ahead[item] = minutes + rounds.rows[place].minutes }
        }
        return turns
    }

    private func item(of award: AwardID) -> ItemID? { awards.place(of: award).map { awards.rows[$0].item } }
}
