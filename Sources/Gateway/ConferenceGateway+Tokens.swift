internal import Access
internal import Conference
internal import Wire

/// Whom a token opens a conference to, over a socket or by HTTP.
extension ConferenceGateway {
    enum Admission {
        case admitted(Participant)
        case refused(CloseCode, reason: String)
    }

    /// Whom a token names in this conference, if it is the one that opens now. A link that was good once is told so, so that its holder asks for a new one.
    func admit(_ text: String, to live: LiveConference) -> Admission {
        guard let token = Token(text), let role = Role(rawValue: token.role),
            let participant = live.conference.participants[Principal(role, PersonID(token.person))]
        else { return .refused(.unauthorized, reason: "this link opens nothing here") }
        if token.opens(secret: secret, conference: live.id, generation: participant.generation) {
            return live.pipeline.isCut(participant) ? .refused(.revoked, reason: "this link was revoked") : .admitted(participant)
        }
        let wasGood = (1..<max(1, participant.generation)).suffix(Self.oldGenerations).contains {
            token.opens(secret: secret, conference: live.id, generation: $0)
        }
        return wasGood
            ? .refused(.revoked, reason: "this link was revoked") : .refused(.unauthorized, reason: "this link opens nothing here")
    }

    /// How many withdrawn generations are still recognised as such: each costs a hash a hello.
    private static let oldGenerations = 5
}
