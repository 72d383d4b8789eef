import Conference
internal import StrictJSON

/// Those with a link whom the staff act upon: hand the control lock to, revoke. Delegates, who are many, stand in a list of their own.
struct ParticipantsProjection: JSONProjection {
    private static let share = WorkingShare(whole: 40, near: 16)

    private let participants: Table<Participant>

    init(_ conference: __shared ConferenceState) { participants = conference.participants }

    static func viewKey(_ who: Principal) -> ViewKey { .entity(.participant(who)) }

    /// Staff and screens come first, then the venues' devices.
    private var shown: ArraySlice<Participant> {
        let listed = participants.rows.filter { $0.who.role != .delegate }
        return (listed.filter { $0.who.role != .venue } + listed.filter { $0.who.role == .venue }).prefix(
            Self.share.carried(of: listed.count))
    }

    func keys(for audience: Audience) -> [Principal] { audience == .staff ? shown.map(\.who) : [] }

    func json(of who: Principal, for audience: Audience) -> JSON? {
        guard audience == .staff, let participant = participants[who], shown.contains(where: { $0.who == who }) else { return nil }
        return participant.json
    }

    static let lists = [
        ListDocument<Self>(
            "delegates", isStaffOnly: true, of: { feature, _ in feature.delegates }, row: { _, delegate, _ in delegate.json })
    ]

    private var delegates: [Delegate] { participants.rows.filter { $0.who.role == .delegate }.map(Delegate.init) }

    /// Each is made of its own row alone, and only a reading of the files brings others.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Principal] { [] }
}

extension Participant {
    fileprivate var json: JSON {
        .members(("name", .string(name)), ("venue", venue?.json), ("generation", .number(generation)))
    }
}

/// A row of the list goes by its person, as its link does.
private struct Delegate: Entity {
    private let participant: Participant

    init(_ participant: Participant) { self.participant = participant }

    var id: PersonID { participant.who.person }

    var json: JSON {
        guard !participant.units.isEmpty, case .object(let members) = participant.json else { return participant.json }
        return .object(members + [JSON.Member("units", .array(participant.units.map(\.json)))])
    }
}
