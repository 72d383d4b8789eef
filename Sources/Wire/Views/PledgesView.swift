internal import Conference
internal import StrictJSON

/// Units, pledges and answers as the shared views have them.
extension ConferenceState {
    func unitJSON(_ id: UnitID, _ isStaff: Bool) -> JSON? { isShown(id) ? units[id].map { unitJSON($0, isStaff) } : nil }

    /// Who signs for a unit is the staff's to know, and of everybody else whoever's device it is.
    func unitJSON(_ unit: Unit, _ isStaff: Bool) -> JSON {
        let signatory = unit.signatory.map { person in
            JSON.members(("person", person.json), ("name", (people[person]?.name).map(JSON.string)))
        }
        return .members(
            ("name", unit.name.json), ("bloc", unit.bloc?.json), ("venue", unit.venue?.json), ("signatory", isStaff ? signatory : nil))
    }

    func pledgeJSON(_ id: PledgeID, _ isStaff: Bool) -> JSON? {
        let shown = pledgesShown
        guard let pledge = pledges.pledges[id], shown.contains(where: { $0.id == id }) else { return nil }
        let bloc = pledge.bloc
        let overlooked = isStaff ? pledge.closing?.connected.prefix(Projection.unitsShown.near).map(\.json) : nil
        return .members(
            ("bloc", bloc.id.json), ("name", bloc.name.json), ("head", bloc.head.json), ("headName", units[bloc.head]?.name.json),
            ("deputy", bloc.deputy?.json), ("item", bloc.item.json), ("presentMinutes", .number(bloc.presentMinutes)),
            ("version", .number(pledge.version)), ("text", textsShown(of: shown).contains(id) ? .string(pledge.text) : nil),
            ("digest", .string(pledge.digest)), ("state", .string(pledge.state.rawValue)),
            ("presentedAt", pledge.presentedAt.map(JSON.int)), ("openedAt", pledge.openedAt.map(JSON.int)),
            ("closedAt", (pledge.closing?.at).map(JSON.int)), ("until", (pledge.closing?.until).map(JSON.int)),
            ("closedOver", overlooked.map { .array(Array($0)) }), ("tally", tally(of: id)))
    }

    private func tally(of id: PledgeID) -> JSON {
        let answers = pledges.answers(to: id)
        let counts = Answer.State.allCases.map { state in JSON.Member(state.rawValue, .number(answers.count { $0.state == state })) }
        return .object([JSON.Member("units", .number(answers.count))] + counts)
    }

    /// Why somebody declined, who signed on paper and what was made void is for the staff.
    func answerJSON(_ id: AnswerID, _ isStaff: Bool) -> JSON? {
        guard let answer = pledges.answers[id], isShown(id.unit) else { return nil }
        let given = answer.given
        return .members(
            ("state", .string(answer.state.rawValue)), ("how", (given?.how).map { .string($0.rawValue) }),
            ("at", (given?.at).map(JSON.int)), ("version", (given?.version).map(JSON.number)),
            ("reason", isStaff ? (given?.reason).map(JSON.string) : nil), ("name", isStaff ? (given?.name).map(JSON.string) : nil),
            ("by", isStaff ? given?.by.json : nil), ("codeUntil", isStaff ? answer.codeExpiresAt.map(JSON.int) : nil),
            ("voided", isStaff && !answer.voided.isEmpty ? .array(answer.voided.suffix(Projection.voidedShown).map(\.json)) : nil))
    }
}

extension Answer.Voided {
    fileprivate var json: JSON {
        .members(
            ("state", .string(state.rawValue)), ("how", .string(given.how.rawValue)), ("givenAt", .int(given.at)),
            ("version", .number(given.version)), ("at", .int(at)), ("by", by.json), ("reason", reason.map(JSON.string)))
    }
}

extension Answer.Given {
    /// What the server attests: this unit answered so to this text, at this position.
    func receipt(of id: Answer.ID, _ state: Answer.State) -> JSON {
        .members(
            ("pledge", id.pledge.json), ("unit", id.unit.json), ("version", .number(version)), ("digest", .string(digest)),
            ("seq", .number(seq)), ("at", .int(at)), ("how", .string(how.rawValue)), ("state", .string(state.rawValue)))
    }
}
