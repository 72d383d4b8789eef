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
        // A step ends what it leaves: whoever speaks is done by the next item, an item by the end of the day.
        return facts.compactMap(said).min { $0.rank < $1.rank }?.words
    }

    /// The lower the rank, the more it is what the step was pressed for.
    private func said(_ fact: Fact) -> (rank: Int, words: String)? {
        switch fact {
        case .became(let state): state == .ended ? (0, "kết thúc hội nghị") : nil
        case .entered(let item): (1, "chuyển sang: \(title(item))")
        case .skipped(let item): (1, "không thực hiện: \(title(item))")
        case .read(let round): (2, "công bố quyết định, lượt \(number(of: round))")
        case .called(let round): (2, "mời lên nhận, lượt \(number(of: round))")
        case .marked(let recipient, let state): (2, "\(standing(state)): \(self.recipient(recipient))")
        case .spoke(let speaker): (2, "mời phát biểu: \(name(speaker))")
        case .presented(let pledge): (2, "trình bày giao ước của \(bloc(pledge))")
        case .signingOpened(let pledge): (2, "mở ký giao ước của \(bloc(pledge))")
        case .signingClosed(let pledge): (2, "kết thúc ký giao ước của \(bloc(pledge))")
        case .voteOpened(let vote): (2, "mở biểu quyết: \(motion(vote))")
        case .voteClosed(let vote): (2, "kết thúc biểu quyết: \(motion(vote))")
        case .rollCalled: (3, "kết quả điểm danh")
        case .left(let item): (4, "xong: \(title(item))")
        case .finished(let speaker): (5, "kết thúc phát biểu: \(name(speaker))")
        case .conferred, .counted, .guestTold, .noted: nil
        }
    }

    private func standing(_ state: Recipient.State) -> String {
        switch state {
        case .waiting, .called: "ghi nhận có mặt"
        case .conferred: "ghi nhận đã trao"
        case .absent: "ghi nhận vắng mặt"
        case .deferred: "ghi nhận trao sau"
        case .withdrawn: "ghi nhận không trao"
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
