internal import Cards
internal import Conference

/// Votes of which the secretary's notes say nothing: the close of one writes its note itself, unless there were too many notes; one that was dropped has none.
struct MinutesVotes {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    func lines(in item: Agenda.Item) -> [String] {
        day.conference.votes.votes.rows.filter { $0.openedIn == item.id && $0.note == nil && $0.openedAt != nil }.map { vote in
            let hands = vote.result?.hands
            let counted = hands.map { "\($0.for) tán thành, \($0.against) không tán thành, \($0.abstaining) không có ý kiến; " } ?? ""
            let position = day.position(of: vote.result == nil ? .voteOpened(vote.id) : .voteClosed(vote.id))
            return "<p class=\"said\">\(day.span(vote.openedAt, vote.closedAt)): biểu quyết “\(HTML.text(vote.motion.text.vi))”: "
                + "\(counted)\(VotesRegister.outcome(vote).lowercased())\(position).</p>\n"
        }
    }
}
