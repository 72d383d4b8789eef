internal import Access
internal import Conference

/// The long spelling of a unit's one-time code: a link that the venue's device shows as a QR code to another phone, when the signatory's own is dead.
///
/// It opens one unit's answer as long as the code is good of which it was made, and nothing else. Like a token it is computed and kept nowhere; a signature, a new code
/// and ten minutes end it. Eight digits do for a device that has shown a venue's link first; where nothing else is asked for, 192 bits are to be guessed.
struct CodeLink {
    /// In the place of a token's role; no role is called so.
    static let role = "code"

    let secret: Secret
    let conference: String

    static func isMeant(by token: String?) -> Bool { token.flatMap { Token($0) }?.role == role }

    /// Nil when the unit has no code.
    func text(for answer: Answer) -> String? {
        answer.codeExpiresAt.map {
            Token.issue(secret: secret, conference: conference, role: Self.role, person: answer.id.unit.text, generation: Int($0))
        }
    }

    /// The answer that a link opens.
    func answer(openedBy text: String, in state: ConferenceState, at now: Milliseconds) -> Answer? {
        guard let token = Token(text), token.role == Self.role else { return nil }
        let unit = UnitID(token.person)
        guard let bloc = state.units[unit]?.bloc, let answer = state.pledges.answers[AnswerID(PledgeID(bloc.text), unit)],
            let expiresAt = answer.codeExpiresAt, now < expiresAt
        else { return nil }
        return token.opens(secret: secret, conference: conference, generation: Int(expiresAt)) ? answer : nil
    }

    /// Whether these letters, sent in the place of a code, are those of the link.
    func isSpelled(by letters: String, for answer: Answer) -> Bool {
        guard let expiresAt = answer.codeExpiresAt, let token = Token("\(Self.role).\(answer.id.unit.text).\(letters)")
        else { return false }
        return token.opens(secret: secret, conference: conference, generation: Int(expiresAt))
    }
}
