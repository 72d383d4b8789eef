/// What the venues have counted, put together.
extension ConferenceState {
    /// What came of it, if it were closed now.
    public func result(of vote: Vote) -> VoteResult { VoteResult(tally(of: vote.id), of: vote.motion, quorum: votes.quorum) }

    public func tally(of vote: VoteID) -> VoteTally {
        var tally = VoteTally()
        for venue in venues.rows {
            tally.expected = venue.expected.flatMap { more in tally.expected.map { $0 + more } }
            if let count = votes.counts[CountID(vote, venue.id)] { tally.hands = tally.hands + count.hands }
            if venue.isOut { continue }
            tally.present += venue.attendance?.count ?? 0
            tally.venues += 1
            if votes.counts[CountID(vote, venue.id)] == nil { tally.missing.append(venue.id) } else { tally.counted += 1 }
        }
        return tally
    }
}
