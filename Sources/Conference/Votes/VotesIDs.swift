public typealias VoteID = Identifier<VoteTag>

public enum VoteTag {}

/// What one venue counted in one vote.
public struct CountID: Hashable, Sendable {
    public let vote: VoteID
    public let venue: VenueID

    public init(_ vote: VoteID, _ venue: VenueID) {
        self.vote = vote
        self.venue = venue
    }
}
