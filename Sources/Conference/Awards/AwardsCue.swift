/// What the MC does next while an awards item is on: the round on the platform through its rite, then the next round.
extension ConferenceState {
    /// Nil: nothing is left in this item, the agenda goes on.
    var awardsStep: Cue.Step? {
        guard let round = roundDue, let step = awards.stepDue(of: round) else { return nil }
        return .round(step, round.id)
    }

    private var roundDue: Round? {
        guard let item = agenda.currentItem, item.kind == .awards else { return nil }
        if let round = awards.onPlatform { return round }
        guard let next = awards.window.next.flatMap({ awards.rounds[$0] }) else { return nil }
        if awards.awards[next.award]?.item == item.id { return next }
        return awards.plan.order.lazy.compactMap { awards.rounds[$0] }
            .first { awards.awards[$0.award]?.item == item.id && awards.isAwaited($0.id) }
    }

    func label(of step: Round.Step, _ id: RoundID) -> BilingualText {
        let award = awards.rounds[id].flatMap { awards.awards[$0.award] }
        let (name, english) = (award?.name.vi ?? "", award?.name.en ?? award?.name.vi ?? "")
        return switch step {
        case .read: BilingualText("Công bố quyết định: \(name)", en: "Read the decision: \(english)")
        case .call: BilingualText("Mời lên nhận: \(name)", en: "Call up: \(english)")
        case .onstage: BilingualText("Đã đứng trên lễ đài: \(name)", en: "On the platform: \(english)")
        case .confer: BilingualText("Trao: \(name)", en: "Confer: \(english)")
        case .clear: BilingualText("Mời về vị trí: \(name)", en: "Clear the platform: \(english)")
        }
    }

    func script(for step: Round.Step, _ id: RoundID) -> BilingualText {
        guard let round = awards.rounds[id], let award = awards.awards[round.award] else { return BilingualText("", en: "") }
        return RoundScript(round, award, in: self).text(for: step)
    }
}
