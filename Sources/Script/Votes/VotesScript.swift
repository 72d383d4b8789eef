import Conference

/// What is said at a show of hands: the question, and at the close what came of it.
struct VotesScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    func step(_ step: Votes.Step) -> StepScript {
        guard let vote = conference.votes.votes[step.vote] else { return StepScript(label: "", saying: .nothing) }
        return switch step {
        case .open: StepScript(label: BilingualText("Mở biểu quyết", en: "Open the vote"), saying: question(vote.motion))
        case .close: StepScript(label: BilingualText("Kết thúc biểu quyết", en: "Close the vote"), saying: outcome(of: vote))
        }
    }

    private func question(_ motion: Motion) -> Spoken {
        Spoken(
            "Sau đây, Hội nghị tiến hành biểu quyết: \(motion.text.vi). Đề nghị các điểm cầu đếm và báo số.\n"
                + "Đại biểu nào tán thành, xin giơ tay. Xin mời bỏ tay xuống.\n"
                + "Đại biểu nào không tán thành, xin giơ tay. Xin mời bỏ tay xuống.\n"
                + "Đại biểu nào không có ý kiến, xin giơ tay. Xin mời bỏ tay xuống.",
            en: "We now put to the vote: \(motion.text.english). The connection points please count and report.\n"
                + "Those in favour, please raise your hands. Thank you.\n" + "Those against, please raise your hands. Thank you.\n"
                + "Those who abstain, please raise your hands. Thank you.")
    }

    /// As it stands by what has been counted: whoever waits for the last venue reads the sentence that includes it.
    private func outcome(of vote: Vote) -> Spoken {
        let result = conference.result(of: vote)
        let hands = result.hands
        let counted = Spoken(
            "Kết quả biểu quyết: \(hands.for) đại biểu tán thành, \(hands.against) không tán thành, \(hands.abstaining) không có ý kiến, "
                + "trên tổng số \(result.present) đại biểu có mặt.",
            en:
                "The result: \(hands.for) in favour, \(hands.against) against, \(hands.abstaining) abstaining, of \(result.present) delegates "
                + "present.")
        return .lines([counted, verdict(result)])
    }

    private func verdict(_ result: VoteResult) -> Spoken {
        if !result.hasQuorum {
            return Spoken("Số đại biểu có mặt không đủ để thông qua.", en: "The delegates present are too few to carry it.")
        }
        return result.isCarried
            ? Spoken("Như vậy, Hội nghị đã thông qua. Xin trân trọng cảm ơn quý vị đại biểu.", en: "It is carried. Thank you.")
            : Spoken("Như vậy, nội dung biểu quyết không được thông qua.", en: "It is not carried.")
    }
}
