import Conference

/// What is said with each step of the rite.
struct AwardsScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    func step(_ step: Round.Step, _ id: RoundID) -> StepScript {
        let round = conference.awards.rounds[id]
        let award = round.flatMap { conference.awards.awards[$0.award] }
        let spoken = round.flatMap { round in award.map { RoundScript(round, $0, in: conference).spoken(with: step) } }
        return StepScript(label: label(of: step, award?.name ?? ""), saying: spoken ?? .nothing)
    }

    /// One name, as it is called while it is handed over.
    func naming(_ id: RecipientID) -> StepScript {
        guard let recipient = conference.awards.recipient(id) else { return StepScript(label: "", saying: .nothing) }
        let called = recipient.listed
        let said = Spoken(
            "\(VietnameseWords.sentence(called.vi)).", en: "\(EnglishWords.sentence(called.english)).", named: called.named)
        let who = recipient.plainlyNamed
        return StepScript(label: BilingualText("Đọc tên: \(who.vi)", en: "Name: \(who.english)"), saying: said)
    }

    private func label(of step: Round.Step, _ name: BilingualText) -> BilingualText {
        let (vi, english) = (name.vi, name.english)
        return switch step {
        case .read: BilingualText("Công bố quyết định: \(vi)", en: "Read the decision: \(english)")
        case .call: BilingualText("Mời lên nhận: \(vi)", en: "Call up: \(english)")
        case .onstage: BilingualText("Đã vào vị trí trên lễ đài: \(vi)", en: "On the platform: \(english)")
        case .confer: BilingualText("Trao: \(vi)", en: "Confer: \(english)")
        case .clear: BilingualText("Mời về vị trí: \(vi)", en: "Clear the platform: \(english)")
        }
    }
}
