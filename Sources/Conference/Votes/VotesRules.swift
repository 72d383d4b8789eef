extension ConferenceState {
    func decide(_ command: Votes.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .open(let id, let override): return try decideOpen(id, override: override, at: at)
        case .put(let motion): return try decidePut(motion, at: at)
        case .count(let id, let hands, let venue, let reason, let override):
            return try decideCount(id, hands, venue: venue, reason: reason, override: override, by: by, at: at)
        case .close(let id): return try decideClose(id, by: by, at: at)
        }
    }

    private func decideOpen(_ id: VoteID, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let vote = try knownVote(id)
        guard vote.state == .planned || vote.state == .dropped else { throw wrongState(vote) }
        try mustBeOnlyOne()
        let despite = try override.of(objections(toOpening: vote))
        return [.votes(.opened(id, motion: nil, in: agenda.course.current, at: at, despite: despite))]
    }

    private func decidePut(_ motion: Motion, at: Milliseconds) throws(Rejection) -> [Event] {
        try mustBeOnlyOne()
        guard votes.votes.count < Votes.most else { throw Rejection(.conflict, .voteTooMany, ("limit", .number(Votes.most))) }
        return [.votes(.opened(freshVoteID, motion: motion, in: agenda.course.current, at: at))]
    }

    /// What the venues have counted by now is the result, and the minutes say so.
    private func decideClose(_ id: VoteID, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let vote = try knownVote(id)
        guard vote.state == .open else { throw wrongState(vote) }
        let result = result(of: vote)
        let noted = note(of: vote, result, by: by, at: at)
        return [.votes(.closed(id, result, note: noted?.id, at: at))] + (noted.map { [.notes($0.event)] } ?? [])
    }

    func knownVote(_ id: VoteID) throws(Rejection) -> Vote {
        guard let vote = votes.votes[id] else { throw Rejection(.notFound, .voteUnknown, ("vote", .text(id.text))) }
        return vote
    }

    func wrongState(_ vote: Vote) -> Rejection {
        Rejection(.conflict, .voteWrongState, ("vote", .text(vote.id.text)), ("state", .text(vote.state.rawValue)))
    }

    private func mustBeOnlyOne() throws(Rejection) {
        if let open = votes.open { throw Rejection(.conflict, .voteOtherOpen, ("vote", .text(open.id.text))) }
    }

    func objections(to step: Votes.Step) -> [Objection] {
        switch step {
        case .open(let id): votes.votes[id].map { objections(toOpening: $0) } ?? []
        case .close: []
        }
    }

    private func objections(toOpening vote: Vote) -> [Objection] {
        guard let item = vote.item, item != agenda.course.current else { return [] }
        return [Objection(.voteOtherItem, ("vote", .text(vote.id.text)), ("item", .text(item.text)))]
    }

    /// A name that no vote ever had, not even one that undo took away: positions outlive what they were of.
    private var freshVoteID: VoteID {
        var number = votes.votes.count + 1
        while votes.votes[VoteID("v\(number)")] != nil || positions[.vote(VoteID("v\(number)"))] != nil { number += 1 }
        return VoteID("v\(number)")
    }
}

/// What the votes have to do with the moves of the hall.
extension ConferenceState {
    /// Whoever leaves an item takes the question away with it.
    var voteStillOpen: [Objection] { votes.open.map { [Objection(.voteStillOpen, ("vote", .text($0.id.text)))] } ?? [] }

    func droppingVote(at: Milliseconds) -> [Event] { votes.open.map { [.votes(.dropped($0.id, at: at))] } ?? [] }

    /// The item stays under an open vote, no second one is opened beside it, and a result stands once the hall has gone on: afterwards it is corrected, with a
    /// reason.
    func mustKeepVotes(toUndo step: Steps.Step) throws(Rejection) {
        let opened = step.before.rows(of: Vote.self).filter { $0.row?.state == .open }.map(\.id)
        if let open = votes.open, !opened.isEmpty { throw Rejection(.conflict, .voteOtherOpen, ("vote", .text(open.id.text))) }
        if step.fields.contains(FieldName(.agenda, "current")), let open = voteStillOpen.first { throw Rejection(open) }
        for id in opened {
            guard let vote = votes.votes[id], vote.state == .closed, vote.openedIn != agenda.course.current else { continue }
            throw Rejection(.conflict, .voteMovedOn, ("vote", .text(id.text)))
        }
    }

    /// What follows from a step that was taken back: its counts go, and the note that a close had written, unless somebody has written in it since.
    mutating func followVotes(since old: ConferenceState) {
        if votes == old.votes { return }
        votes.dropUnopenedCounts()
        for vote in old.votes.votes.rows {
            guard let note = vote.note, votes.votes[vote.id]?.note != note, notes.notes[note]?.editedAt == nil else { continue }
            notes.remove(note)
        }
    }
}
