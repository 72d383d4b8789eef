internal import Conference
internal import StrictJSON

extension ConferenceState {
    /// `id` is `<role>/<person>`.
    func participantJSON(_ id: String) -> JSON? {
        let parts = id.split(separator: "/")
        guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { return nil }
        let who = Principal(role, PersonID(String(parts[1])))
        guard let participant = participants[who], participantsShown.contains(where: { $0.who == who }) else { return nil }
        return .members(
            ("name", .string(participant.name)), ("venue", participant.venue?.json), ("generation", .number(participant.generation)))
    }
}
