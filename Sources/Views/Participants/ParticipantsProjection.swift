import Conference
internal import StrictJSON

/// Those with a link whom the staff act upon: hand the control lock to, revoke. Delegates are in no view.
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
        return .members(
            ("name", .string(participant.name)), ("venue", participant.venue?.json), ("generation", .number(participant.generation)))
    }

    /// Each is made of its own row alone, and only a reading of the files brings others.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Principal] { [] }
}
