/// How a vote stands by what the venues have counted: those that have not count as present and not voting.
public struct VoteTally: Equatable, Sendable {
    public internal(set) var hands = VoteCount.Hands()
    /// Delegates present, at the venues in use, as each has told last.
    public internal(set) var present = 0
    /// Delegates invited; nil where the programme does not say it of every venue. A venue out of use is still expected: its delegates are missing.
    public internal(set) var expected: Int? = 0
    /// Venues in use that have counted, of so many.
    public internal(set) var counted = 0
    public internal(set) var venues = 0
    /// Venues in use without a count.
    public internal(set) var missing: [VenueID] = []

    public var notVoting: Int { max(0, present - hands.total) }

    /// Where the programme does not say how many are invited, none is asked for.
    func hasQuorum(_ share: Motion.Share) -> Bool { expected.map { share.isExceeded(by: present, of: $0) } ?? true }

    /// Nothing is carried without a quorum.
    func carries(_ motion: Motion, quorum: Motion.Share) -> Bool {
        let whole =
            switch motion.base {
            case .present: present
            case .voting: hands.total
            }
        return hasQuorum(quorum) && motion.share.isExceeded(by: hands.for, of: whole)
    }
}

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
