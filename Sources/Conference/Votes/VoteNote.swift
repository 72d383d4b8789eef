/// What the minutes say of a vote (biên bản).
extension ConferenceState {
    /// `because`: why it was corrected. Nil where no more notes are written: a vote is closed and corrected all the same.
    func note(
        of vote: Vote, _ result: VoteResult, by: Principal, at: Milliseconds, because reason: String? = nil
    ) -> (id: NoteID, event: Notes.Event)? {
        guard notes.notes.count < Notes.most else { return nil }
        let (id, about) = (freshNoteID, vote.openedIn.map { EntityKey.item($0) } ?? .conference)
        let text = reason.map { "Đính chính (lý do: \($0)). " } ?? ""
        return (id, .added(id, about: about, text: text + sentence(of: vote, result), by: by, at: at))
    }

    private func sentence(of vote: Vote, _ result: VoteResult) -> String {
        let hands = result.hands
        let quorum = result.expected.map { "\(result.present)/\($0) đại biểu có mặt" } ?? "\(result.present) đại biểu có mặt"
        let counted =
            "\(hands.for) tán thành, \(hands.against) không tán thành, \(hands.abstaining) không có ý kiến, \(result.notVoting) không biểu quyết"
        let missing = result.missing.compactMap { venues[$0]?.name.vi }
        let without = missing.isEmpty ? "" : " Chưa có số của: \(missing.prefix(Self.mostMissing).joined(separator: ", "))."
        return "Biểu quyết “\(vote.motion.text.vi)”: \(quorum); \(counted). \(result.outcome)." + without
    }

    /// Venues that the minutes name; the record has all.
    private static let mostMissing = 12
}

extension VoteResult {
    /// In the words of the minutes.
    public var outcome: String {
        if !hasQuorum { return "Không đủ số đại biểu để thông qua" }
        return isCarried ? "Thông qua" : "Không thông qua"
    }
}
