import Conference
internal import StrictJSON

/// A signatory's own part: the text that their unit is asked to sign, their answer to it, and its receipt. And a room's: which units sign in it, long before the view carries them.
extension PledgesProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        if participant.who.role == .venue { return signing(at: participant.venue).isEmpty ? [] : [.ownUnits] }
        guard participant.who.role == .delegate else { return [] }
        return participant.units.compactMap { unit in
            units[unit]?.bloc.map { AnswerID(PledgeID($0.text), unit) }.flatMap { pledges.answers[$0] }.map { .signing($0.id) }
        }
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        switch key {
        case .signing(let id): signing(id, for: participant)
        case .ownUnits: participant.who.role == .venue ? unitsJSON(of: participant.venue) : nil
        case .unit, .pledge, .answer: nil
        }
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .signing(let id): .these(signatory(for: id, conference.units).map { [$0] } ?? [])
        case .ownUnits: .these(conference.participants.venueDevices { _ in true })
        case .unit, .pledge, .answer: .nobody
        }
    }

    /// A reason is shown to whoever gave it, not to another who signs for the unit since.
    private func signing(_ id: AnswerID, for participant: Participant) -> JSON? {
        guard let pledge = pledges.pledges[id.pledge], let answer = pledges.answers[id],
            Self.signatory(for: id, units) == participant.who
        else { return nil }
        let given = answer.given
        let own: JSON = .members(
            ("state", .string(answer.state.rawValue)), ("how", (given?.how).map { .string($0.rawValue) }),
            ("at", (given?.at).map(JSON.int)), ("reason", given?.by == participant.who ? (given?.reason).map(JSON.string) : nil),
            ("drawing", (given?.drawingDigest).map(JSON.string)))
        return .members(
            ("pledge", id.pledge.json), ("unit", id.unit.json), ("name", pledge.bloc.name.json), ("unitName", units[id.unit]?.name.json),
            ("version", .number(pledge.version)), ("text", .string(pledge.text)), ("digest", .string(pledge.digest)),
            ("state", .string(pledge.state.rawValue)), ("until", (pledge.closing?.until).map(JSON.int)), ("answer", own),
            ("receipt", given.map { $0.receipt(of: id, answer.state) }))
    }

    /// Units of one room that its devices name; beyond it they are a number.
    private static let unitsOfOne = 24

    private func unitsJSON(of venue: VenueID?) -> JSON? {
        let all = signing(at: venue)
        if all.isEmpty { return nil }
        let rows = all.prefix(Self.unitsOfOne).map { unit, pledge in
            JSON.members(
                ("unit", unit.id.json), ("name", unit.name.json), ("pledge", pledge.id.json), ("item", pledge.bloc.item.json),
                ("head", pledge.bloc.head == unit.id ? .bool(true) : nil))
        }
        return .members(("list", .array(rows)), ("count", .number(all.count)))
    }

    private func signing(at venue: VenueID?) -> [(unit: Unit, pledge: Pledge)] {
        guard let venue else { return [] }
        return units.rows.filter { $0.venue == venue }.compactMap { unit in
            unit.bloc.flatMap { pledges.pledges[PledgeID($0.text)] }.map { (unit, $0) }
        }
    }

    private static func signatory(for id: AnswerID, _ units: Table<Unit>) -> Principal? {
        units[id.unit]?.signatory.map { Principal(.delegate, $0) }
    }
}
