extension ConferenceState {
    /// An open vote is closed before anything else is done. One of the item's is opened when all else of it is done: hands are raised on what was heard.
    var votesCue: Cue.Step? {
        if let open = votes.open { return .votes(.close(open.id)) }
        guard let due = votes.votes.rows.first(where: { $0.state == .planned && $0.item == agenda.course.current && $0.item != nil })
        else { return nil }
        let isMoreToDo = Features.all.contains { $0 != Votes.self && $0.nextStep(self) != nil }
        return isMoreToDo ? nil : .votes(.open(due.id))
    }

    func votesWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        guard case .votes(let step) = step, let vote = votes.votes[step.vote] else { return [] }
        let tally = tally(of: vote.id)
        let expected: Rejection.Value = tally.expected.map { .number($0) } ?? .none
        let quorum = Cue.Warning(reason: .voteNoQuorum, args: [("present", .number(tally.present)), ("expected", expected)])
        let missing = Cue.Warning(
            reason: .voteUncounted,
            args: [("venues", .list(tally.missing.prefix(Self.mostNamed).map(\.text))), ("count", .number(tally.missing.count))])
        let isClosing = step == .close(vote.id)
        return (isClosing && !tally.missing.isEmpty ? [missing] : []) + (tally.hasQuorum(votes.quorum) ? [] : [quorum])
    }

    /// The most venues that a warning names.
    private static let mostNamed = 12
}
