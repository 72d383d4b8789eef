import Conference
internal import StrictJSON

/// Units, pledges and answers as the shared views have them, and what a signatory is asked to sign.
struct PledgesProjection: JSONProjection {
    enum Key: Hashable {
        case unit(UnitID)
        case pledge(PledgeID)
        case answer(AnswerID)
        /// What one unit's signatory is asked, in the signatory's overlay.
        case signing(AnswerID)
        /// The units that sign at a venue, in the overlay of its devices.
        case ownUnits
    }

    /// The newest answers made void that staff see of one unit.
    private static let mostVoided = 3

    let units: Table<Unit>
    let pledges: Pledges
    /// Who signs for a unit.
    private let people: Table<Person>
    private let shown: ShownPledges

    init(_ conference: __shared ConferenceState) {
        units = conference.units
        pledges = conference.pledges
        people = conference.people
        shown = ShownPledges(conference)
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .unit(let id): .entity(.unit(id))
        case .pledge(let id): .entity(.pledge(id))
        case .answer(let id): .entity(.answer(id))
        case .signing(let id): .signing(id)
        case .ownUnits: .ownUnits
        }
    }

    func keys(for audience: Audience) -> [Key] {
        let units = shown.units
        let answers = units.compactMap { unit in unit.bloc.map { AnswerID(PledgeID($0.text), unit.id) } }
        return units.map { .unit($0.id) } + shown.pledges.map { .pledge($0.id) }
            + answers.filter { pledges.answers[$0] != nil }.map { .answer($0) }
    }

    func json(of key: Key, for audience: Audience) -> JSON? {
        let isStaff = audience == .staff
        return switch key {
        case .unit(let id): shown.contains(id) ? units[id].map { json($0, isStaff) } : nil
        case .pledge(let id): pledge(id, isStaff)
        case .answer(let id): answer(id, isStaff)
        case .signing, .ownUnits: nil
        }
    }

    /// The tallies, the signatories' own overlays, and what moved into the working set or out of it.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        let answers = changed.compactMap { if case .answer(let id) = $0 { id } else { nil } }
        let revised = changed.compactMap { if case .pledge(let id) = $0 { id } else { nil } }
        let handed = changed.compactMap { if case .unit(let id) = $0 { id } else { nil } }
        var keys: [Key] = answers.flatMap { [.signing($0), .pledge($0.pledge)] }
        keys += revised.flatMap { pledges.answers(to: $0) }.map { .signing($0.id) }
        if !handed.isEmpty { keys.append(.ownUnits) }
        // What the old signatory had goes with the unit's old bloc.
        for unit in handed {
            for bloc in [old.units[unit]?.bloc, units[unit]?.bloc].compactMap(\.self) {
                keys += [.pledge(PledgeID(bloc.text)), .signing(AnswerID(PledgeID(bloc.text), unit))]
            }
        }
        if !revised.isEmpty { keys += (old.shown.pledges + shown.pledges).map { .pledge($0.id) } }
        let isMoved = shown.isSigningNear != old.shown.isSigningNear || (!revised.isEmpty && !shown.carriesAllUnits)
        return isMoved ? keys + old.keys(for: .staff) + self.keys(for: .staff) : keys
    }

    static let lists = [
        ListDocument<Self>("units", of: { feature, _ in feature.units.rows }, row: { $0.json($1, $2 == .staff) })
    ]
}

extension PledgesProjection {
    /// Who signs for a unit is the staff's to know, and of everybody else whoever's device it is.
    private func json(_ unit: Unit, _ isStaff: Bool) -> JSON {
        let signatory = unit.signatory.map { person in
            JSON.members(("person", person.json), ("name", (people[person]?.name).map(JSON.string)))
        }
        return .members(
            ("name", unit.name.json), ("order", units.place(of: unit.id).map(JSON.number)), ("bloc", unit.bloc?.json),
            ("venue", unit.venue?.json), ("signatory", isStaff ? signatory : nil))
    }

    private func pledge(_ id: PledgeID, _ isStaff: Bool) -> JSON? {
        let all = shown.pledges
        guard let pledge = pledges.pledges[id], all.contains(where: { $0.id == id }) else { return nil }
        let bloc = pledge.bloc
        let overlooked = isStaff ? pledge.closing?.connected.prefix(ShownPledges.unitsShare.near).map(\.json) : nil
        return .members(
            ("bloc", bloc.id.json), ("name", bloc.name.json), ("order", pledges.pledges.place(of: id).map(JSON.number)),
            ("head", bloc.head.json), ("headName", units[bloc.head]?.name.json),
            ("deputy", bloc.deputy?.json), ("item", bloc.item.json), ("presentMinutes", .number(bloc.presentMinutes)),
            ("version", .number(pledge.version)), ("text", shown.texts(of: all).contains(id) ? .string(pledge.text) : nil),
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
    private func answer(_ id: AnswerID, _ isStaff: Bool) -> JSON? {
        guard let answer = pledges.answers[id], shown.contains(id.unit) else { return nil }
        let given = answer.given
        return .members(
            ("state", .string(answer.state.rawValue)), ("how", (given?.how).map { .string($0.rawValue) }),
            ("at", (given?.at).map(JSON.int)), ("version", (given?.version).map(JSON.number)),
            ("drawing", (given?.drawingDigest).map(JSON.string)),
            ("device", isStaff ? (given?.device?.kind).map { .string($0.rawValue) } : nil),
            ("reason", isStaff ? (given?.reason).map(JSON.string) : nil), ("name", isStaff ? (given?.name).map(JSON.string) : nil),
            ("by", isStaff ? given?.by.json : nil), ("codeUntil", isStaff ? answer.codeExpiresAt.map(JSON.int) : nil),
            ("voided", isStaff && !answer.voided.isEmpty ? .array(answer.voided.suffix(Self.mostVoided).map(\.json)) : nil))
    }
}

extension Answer.Voided {
    fileprivate var json: JSON {
        .members(
            ("state", .string(state.rawValue)), ("how", .string(given.how.rawValue)), ("givenAt", .int(given.at)),
            ("version", .number(given.version)), ("at", .int(at)), ("by", by.json), ("reason", reason.map(JSON.string)))
    }
}
