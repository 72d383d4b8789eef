internal import Access
internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

/// Examines what a command carries before the core decides: the digest of a text or a drawing, the signature of a device, the mark of a code, a fresh code where
/// one is asked for.
///
/// The core imports nothing and knows no secret; it compares what is handed in here.
struct FactsProvider {
    let secret: Secret
    let conference: String
    let randomness: () -> UInt64

    /// What was found, and what the sender alone is told, once, when the command is on disk: it is in no row and no view.
    struct Findings {
        var facts = Facts()
        var privateReply: [JSON.Member] = []
    }

    /// `sender`: whose command it is, and its id; nil while nobody has sent it. `format`: of the journal; one of format 1 has no place for the digest of a drawing,
    /// nor for a device's signature: what is signed in it is attested by the server alone.
    func findings(_ command: Command, sentAs sender: CommandKey?, on state: ConferenceState, in format: HistoryFormat) -> Findings {
        guard case .pledges(let command) = command else { return Findings() }
        switch command {
        case .revise(_, let text): return Findings(facts: Facts(textDigest: Digest.hex(Digest.sha256(Array(text.utf8)))))
        case .signHere(let answer, _, let code): return Findings(facts: Facts(codeMark: mark(shownBy: code, for: answer, on: state)))
        case .issueCode(let answer):
            let code = OneTimeCode(random: randomness()).text
            return Findings(facts: Facts(codeMark: mark(of: code, for: answer)), privateReply: [JSON.Member("code", .string(code))])
        case .sign(let answer, let signing):
            guard format >= .two else { return Findings() }
            let drawing = signing.drawing.map { Digest.hex(Digest.sha256(Array($0.utf8))) }
            let device = device(signing, for: answer, drawingDigest: drawing, sentAs: sender, on: state)
            return Findings(facts: Facts(drawingDigest: drawing, device: device))
        case .present, .open, .close, .cancel, .decline, .paper, .void, .setSignatory: return Findings()
        }
    }

    /// Of op and argument, as the journal's format keeps it.
    func digest(of frame: CommandFrame, in format: HistoryFormat) -> [UInt8] {
        let bare = Digest.sha256(Array(frame.op.utf8) + [0] + canonical(frame.arg))
        return format >= .two ? CommandDigest.keyed(bare, secret: secret, conference: conference) : bare
    }

    /// A code comes as its digits, or as the letters of the link that was made of it.
    private func mark(shownBy code: String, for id: Answer.ID, on state: ConferenceState) -> String {
        guard let answer = state.pledges.answers[id], let mark = answer.codeMark,
            CodeLink(secret: secret, conference: conference).isSpelled(by: code, for: answer)
        else { return mark(of: code, for: id) }
        return mark
    }

    private func mark(of code: String, for answer: Answer.ID) -> String {
        OneTimeCode.mark(of: code, secret: secret, conference: conference, subject: [answer.pledge.text, answer.unit.text])
    }
}
