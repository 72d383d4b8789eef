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
