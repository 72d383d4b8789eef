internal import Conference
internal import StrictJSON

extension ConferenceState {
    func participantJSON(_ who: Principal) -> JSON? {
        guard let participant = participants[who], participantsShown.contains(where: { $0.who == who }) else { return nil }
        return .members(
            ("name", .string(participant.name)), ("venue", participant.venue?.json), ("generation", .number(participant.generation)))
    }
}
