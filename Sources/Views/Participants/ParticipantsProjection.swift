import Conference
internal import StrictJSON

/// Those with a link whom the staff act upon: hand the control lock to, write to. Delegates, who are many, stand in no view; everybody's link, to find one and cut it, in the list.
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
        ListDocument<Self>("participants", isStaffOnly: true) { feature, _ in .array(feature.participants.rows.map(\.row)) }
    ]

    /// Each is made of its own row alone, and only a reading of the files brings others.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Principal] { [] }
}

extension Participant {
    fileprivate var json: JSON {
        .members(("name", .string(name)), ("venue", venue?.json), ("generation", .number(generation)))
    }

    /// A row of the list goes by role and person, as the key of a view does.
    fileprivate var row: JSON {
        .members(
            ("id", .string(who.role.rawValue + "/" + who.person.text)), ("name", .string(name)), ("venue", venue?.json),
            ("generation", .number(generation)), ("units", units.isEmpty ? nil : .array(units.map(\.json))))
    }
}
