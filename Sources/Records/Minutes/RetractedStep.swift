internal import Cards
internal import Conference

/// What a step was that was taken back, in the words of the minutes.
struct RetractedStep {
    private let facts: [Fact]
    private let day: HeldDay

    init(_ retraction: Chronicle.Retraction, of day: HeldDay) {
        facts = retraction.facts
        self.day = day
    }

    /// HTML; nil where it was nothing that minutes tell.
    var words: String? {
        let honoured = facts.compactMap { fact in if case .conferred(let id) = fact { id } else { nil } }
        if !honoured.isEmpty { return "trao thưởng cho " + honoured.map(recipient).joined(separator: ", ") }
        // The step that enters an item has left another before.
        return facts.reversed().lazy.compactMap(said).first
    }

    private func said(_ fact: Fact) -> String? {
        switch fact {
        case .became(let state): state == .ended ? "kết thúc hội nghị" : nil
        case .entered(let item): "chuyển sang: \(title(item))"
        case .left(let item): "xong: \(title(item))"
        case .read: "công bố quyết định"
        case .called(let round): "mời lên nhận, lượt \(number(of: round))"
        case .marked(let recipient): "đánh dấu \(self.recipient(recipient))"
        case .spoke(let speaker): "mời phát biểu: \(name(speaker))"
        case .finished(let speaker): "kết thúc phát biểu: \(name(speaker))"
        case .presented(let pledge): "trình bày giao ước của \(bloc(pledge))"
        case .signingOpened(let pledge): "mở ký giao ước của \(bloc(pledge))"
        case .signingClosed(let pledge): "kết thúc ký giao ước của \(bloc(pledge))"
        case .voteOpened(let vote): "mở biểu quyết: \(motion(vote))"
        case .voteClosed(let vote): "kết thúc biểu quyết: \(motion(vote))"
        case .rollCalled: "kết quả điểm danh"
        case .conferred, .counted, .guestTold, .noted: nil
        }
    }

    private func title(_ item: ItemID) -> String { day.conference.agenda.items[item].map { HTML.text($0.title.vi) } ?? "" }

    private func recipient(_ id: RecipientID) -> String { day.conference.awards.recipients[id].map { day.named($0.value) } ?? "" }

    private func number(of round: RoundID) -> String {
        day.conference.awards.plan.order.firstIndex(of: round).map { String($0 + 1) } ?? ""
    }

    private func name(_ speaker: SpeakerID) -> String { day.conference.queue.speakers[speaker].map { HTML.text($0.name) } ?? "" }

    private func bloc(_ pledge: PledgeID) -> String { day.conference.pledges.pledges[pledge].map { HTML.text($0.bloc.name.vi) } ?? "" }

    private func motion(_ vote: VoteID) -> String { day.conference.votes.votes[vote].map { HTML.text($0.motion.text.vi) } ?? "" }
}
