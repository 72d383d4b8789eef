internal import Access
internal import Conference
internal import StrictJSON
internal import Wire

/// Examines what a command carries before the core decides: the digest of a text, the mark of a code, a fresh code where one is asked for.
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

    func findings(_ command: Command) -> Findings {
        guard case .pledges(let command) = command else { return Findings() }
        switch command {
        case .revise(_, let text): return Findings(facts: Facts(textDigest: Digest.hex(Digest.sha256(Array(text.utf8)))))
        case .signHere(let answer, _, let code): return Findings(facts: Facts(codeMark: mark(of: code, for: answer)))
        case .issueCode(let answer):
            let code = OneTimeCode(random: randomness()).text
            return Findings(facts: Facts(codeMark: mark(of: code, for: answer)), privateReply: [JSON.Member("code", .string(code))])
        default: return Findings()
        }
    }

    /// What is kept of a command in place of the bare digest of its op and argument.
    func keyed(_ bare: [UInt8]) -> [UInt8] { CommandDigest.keyed(bare, secret: secret, conference: conference) }

    private func mark(of code: String, for answer: Answer.ID) -> String {
        OneTimeCode.mark(of: code, secret: secret, conference: conference, subject: [answer.pledge.text, answer.unit.text])
    }
}

extension LiveConference {
    /// What the core has to know of the outside to decide this command on this state.
    func findings(for command: Command, on state: ConferenceState) -> FactsProvider.Findings {
        var findings = factsProvider?.findings(command) ?? FactsProvider.Findings()
        if case .pledges(.close) = command { findings.facts.connectedUnits = connectedUnits(of: state) }
        if case .programme(.take) = command { findings.facts.files = aside }
        return findings
    }

    /// A unit can be reached while its signatory's device or its venue's holds a live socket.
    private func connectedUnits(of state: ConferenceState) -> [UnitID] {
        let signatories = Set(sessions.all.filter { $0.who.role == .delegate }.map(\.who.person))
        return state.units.rows.filter { unit in
            unit.signatory.map(signatories.contains) ?? false || unit.venue.map { presence.isConnected($0) } ?? false
        }.map(\.id)
    }
}
