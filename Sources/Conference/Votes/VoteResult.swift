/// What came of a vote, as it was when it was closed: what venues report afterwards does not change it.
public struct VoteResult: Equatable, Sendable {
    public let hands: VoteCount.Hands
    public let present: Int
    public let expected: Int?
    /// Venues that had not counted: their delegates were present and did not vote.
    public let missing: [VenueID]
    public let hasQuorum: Bool
    public let isCarried: Bool
    /// When an operator corrected it after the close; why stands with the count.
    public internal(set) var correctedAt: Milliseconds?

    public var notVoting: Int { max(0, present - hands.total) }
}

extension VoteResult {
    init(_ tally: VoteTally, of motion: Motion, quorum: Motion.Share) {
        self.init(
            hands: tally.hands, present: tally.present, expected: tally.expected, missing: tally.missing,
            hasQuorum: tally.hasQuorum(quorum), isCarried: tally.carries(motion, quorum: quorum))
    }

    /// Counted anew at a venue; who was there at the close stays.
    func corrected(by old: VoteCount.Hands, _ new: VoteCount.Hands, at venue: VenueID, _ motion: Motion, quorum: Motion.Share) -> VoteResult
    {
        var tally = VoteTally()
        tally.hands = VoteCount.Hands(
            for: hands.for - old.for + new.for, against: hands.against - old.against + new.against,
            abstaining: hands.abstaining - old.abstaining + new.abstaining)
        (tally.present, tally.expected, tally.missing) = (present, expected, missing.filter { $0 != venue })
        return VoteResult(tally, of: motion, quorum: quorum)
    }
}
