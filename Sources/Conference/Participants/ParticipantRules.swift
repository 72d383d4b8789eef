extension ConferenceState {
    /// Operators cut any link, an MC only its own: a lost clicker must not wait for the operator, and no MC can lock another out.
    func decide(_ command: Participant.Command, by: Principal) throws(Rejection) -> [Event] {
        switch command {
        case .revoke(let who):
            guard let participant = participants[who] else {
                throw Rejection(.notFound, .accessUnknown, ("role", .text(who.role.rawValue)), ("person", .text(who.person.text)))
            }
            if by.role == .mc && by != who { throw Rejection(.forbidden, .accessNotYours) }
            return [.participant(.revoked(who, generation: participant.generation + 1))]
        }
    }
}
