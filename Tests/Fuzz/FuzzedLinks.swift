import Access
import Conference

/// What the server's links are made with, the same in every run: an input that broke something does so again.
struct FuzzedLinks: Sendable {
    let secret = Secret(known: Array(repeating: 7, count: Secret.bytes))

    func token(of participant: Participant, in conference: String) -> String {
        Token.issue(
            secret: secret, conference: conference, role: participant.who.role.rawValue, person: participant.who.person.text,
            generation: participant.generation)
    }
}
