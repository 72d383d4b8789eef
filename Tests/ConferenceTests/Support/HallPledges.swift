import Conference
import Fixtures
import Testing

/// What the gateway examines before the core decides, and the signing as the hall does it.
extension Hall {
    /// The operator's code of this hall, and what stands for its keyed mark.
    static let code = "48213907"
    static func mark(of code: String) -> String { "mark of " + String(code.reversed()) }

    /// What this hall finds of a device's signature: it holds where it says so of itself.
    static func finding(of claim: DeviceSignature.Claim) -> DeviceSignature.Finding {
        switch claim.signature {
        case "holds": .holds(DeviceSignature(kind: claim.kind, command: "c1", publicKey: claim.publicKey, signature: claim.signature))
        case "bad key": .badKey
        default: .notByKey
        }
    }

    static func facts(for command: Command, connected: [UnitID] = []) -> Facts {
        guard case .pledges(let command) = command else { return Facts() }
        return switch command {
        case .revise(_, let text): Facts(textDigest: Opening.digest(of: text))
        case .sign(_, let signing):
            Facts(drawingDigest: signing.drawing.map { "digest of \($0.utf8.count) bytes" }, device: signing.device.map { finding(of: $0) })
        case .signHere(_, _, let code): Facts(codeMark: mark(of: code))
        case .issueCode: Facts(codeMark: mark(of: code))
        case .close: Facts(connectedUnits: connected)
        default: Facts()
        }
    }

    /// The tenth item, with these pledges presented and open.
    static func signing(_ pledges: PledgeID...) throws -> Hall {
        var hall = try laoCai(at: 10)
        for pledge in pledges { try hall.opens(pledge) }
        return hall
    }

    mutating func opens(_ pledge: PledgeID) throws {
        try when(.pledges(.present(pledge)))
        try when(.pledges(.open(pledge)))
    }

    func pledge(_ id: PledgeID) throws -> Pledge { try #require(conference.pledges.pledges[id]) }

    /// The one that the hall's screen is about.
    var pledgeShown: PledgeID? {
        get throws {
            for case .pledge(let id) in try scene(.main).about { return id }
            return nil
        }
    }

    func answer(ofUnit number: Int) throws -> Answer { try #require(conference.pledges.answers[answerID(number)]) }

    func answerID(_ number: Int) -> Answer.ID {
        let unit = Opening.thirtyUnits[number - 1]
        return Answer.ID(PledgeID(unit.bloc!.text), unit.id)
    }

    /// Their phone signs what it sees, now.
    func signature(ofUnit number: Int, device: DeviceSignature.Claim? = nil) throws -> Command {
        let id = answerID(number)
        return .pledges(.sign(id, Pledges.Signing(digest: try pledge(id.pledge).digest, signedAt: now, device: device)))
    }

    func signHere(_ number: Int, code: String = Hall.code) throws -> Command {
        let id = answerID(number)
        return .pledges(.signHere(id, digest: try pledge(id.pledge).digest, code: code))
    }

    @discardableResult
    mutating func signs(_ number: Int, after seconds: Int = 1) throws -> LogEntry {
        try when(signature(ofUnit: number), by: .signatory(number), after: seconds)
    }
}

extension Pledges.Command {
    var op: String {
        switch self {
        case .present: "pledge.present"
        case .open: "pledge.open"
        case .close: "pledge.close"
        case .cancel: "pledge.cancel"
        case .revise: "pledge.revise"
        case .sign: "pledge.sign"
        case .decline: "pledge.decline"
        case .signHere: "pledge.signHere"
        case .paper: "pledge.paper"
        case .void: "signature.void"
        case .setSignatory: "signatory.set"
        case .issueCode: "signatory.code"
        }
    }
}
