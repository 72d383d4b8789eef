/// Hands are counted where they are raised: each venue counts its own, the operators the hall's, and what a venue has told wrongly.
extension ConferenceState {
    func decideCount(
        _ id: VoteID, _ hands: VoteCount.Hands, venue: VenueID?, reason: String?, override: Override, by: Principal, at: Milliseconds
    ) throws(Rejection) -> [Event] {
        let vote = try knownVote(id)
        let place = try venueCounted(venue, by: by)
        let isClosed = try mustBeCounted(vote, reason: reason, by: by)
        try mustHaveSeenCorrection(of: CountID(id, place.id), isNamed: venue != nil, by: by)
        let despite = try override.of(overPresent(hands, at: place))
        let count = VoteCount(id: CountID(id, place.id), hands: hands, by: by, at: at, reason: reason)
        return [.votes(.counted(count, despite: despite))] + (isClosed ? correcting(vote, by: count) : [])
    }

    private func venueCounted(_ id: VenueID?, by: Principal) throws(Rejection) -> Venue {
        if by.role == .operator {
            guard let venue = try id.map(knownVenue) ?? venues.rows.first(where: \.isHall) else {
                throw Rejection(.forbidden, .venueNotYours)
            }
            return venue
        }
        guard let own = participants[by]?.venue, id == nil || id == own else {
            throw Rejection(.forbidden, .voteNotYours, ("venue", id.map { .text($0.text) } ?? .none))
        }
        return try knownVenue(own)
    }

    /// Whether it is a correction of what was closed, which an operator makes and gives a reason for. What is open is counted while the hall goes on.
    private func mustBeCounted(_ vote: Vote, reason: String?, by: Principal) throws(Rejection) -> Bool {
        switch vote.state {
        case .planned, .dropped: throw wrongState(vote)
        case .open:
            guard lifecycle.state == .live else { throw notRunning }
            return false
        case .closed:
            guard by.role == .operator else { throw wrongState(vote) }
            guard reason != nil else { throw Rejection(.badRequest, .voteNoReason, ("vote", .text(vote.id.text))) }
            return true
        }
    }

    /// What an operator has corrected stands until the venue has seen it: only then does it name itself, and `if` what it saw.
    private func mustHaveSeenCorrection(of id: CountID, isNamed: Bool, by: Principal) throws(Rejection) {
        guard by.role != .operator, !isNamed, votes.counts[id]?.isOfOperator == true else { return }
        throw Rejection(.conflict, .voteCorrected, ("vote", .text(id.vote.text)), ("venue", .text(id.venue.text)))
    }

    private func overPresent(_ hands: VoteCount.Hands, at venue: Venue) -> [Objection] {
        guard hands.total > venue.attendance?.count ?? 0 else { return [] }
        return [
            Objection(
                .voteOverPresent, ("venue", .text(venue.id.text)), ("count", .number(hands.total)),
                ("present", venue.attendance.map { .number($0.count) } ?? .none))
        ]
    }

    private func correcting(_ vote: Vote, by count: VoteCount) -> [Event] {
        guard let result = vote.result else { return [] }
        let before = votes.counts[count.id]?.hands ?? VoteCount.Hands()
        var corrected = result.corrected(by: before, count.hands, at: count.id.venue, vote.motion, quorum: votes.quorum)
        corrected.correctedAt = count.at
        let noted = note(of: vote, corrected, by: count.by, at: count.at, because: count.reason)
        return [.votes(.corrected(vote.id, corrected))] + (noted.map { [.notes($0.event)] } ?? [])
    }
}
