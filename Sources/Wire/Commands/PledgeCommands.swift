internal import Conference
internal import StrictJSON

extension Pledges.Command {
    /// The course of a pledge, in the hands of MC and operator.
    init(course op: Op, _ fields: inout Fields) throws(BadField) {
        let pledge = PledgeID(try fields.id("pledge"))
        switch op {
        case .pledgePresent: self = .present(pledge)
        case .pledgeOpen: self = .open(pledge)
        case .pledgeClose:
            let until = try fields.optional("until")?.int(in: 0...WireLimits.largestInteger)
            self = .close(pledge, until: until.map { Milliseconds($0) }, force: try fields.optional("force")?.bool() ?? false)
        case .pledgeCancel: self = .cancel(pledge)
        case .pledgeRevise: self = .revise(pledge, text: try fields.string("text", max: WireLimits.pledgeCharacters, newlines: true))
        default: preconditionFailure("\(op.rawValue) is not a step of a pledge")
        }
    }

    /// The answer of one unit, by whichever way it comes.
    init(answer op: Op, _ fields: inout Fields) throws(BadField) {
        let answer = Answer.ID(PledgeID(try fields.id("pledge")), UnitID(try fields.id("unit")))
        switch op {
        case .pledgeSign: self = .sign(answer, try Pledges.Signing(&fields))
        case .pledgeDecline: self = .decline(answer, reason: try fields.reason())
        case .pledgeSignHere:
            let digest = try fields.digest()
            self = .signHere(answer, digest: digest, code: try fields.opaque("code", max: WireLimits.codeBytes))
        case .pledgePaper:
            let name = try fields.string("name", max: WireLimits.nameCharacters)
            self = .paper(answer, name: name, reason: try fields.reason())
        case .signatoryCode: self = .issueCode(answer)
        case .signatureVoid: self = .void(answer, reason: try fields.reason())
        default: preconditionFailure("\(op.rawValue) is not an answer to a pledge")
        }
    }
}

extension Pledges.Command {
    /// What binds or ends a signing was seen before as it is; presenting and cancelling disturb nobody who saw less.
    var entitySeen: EntityKey? {
        switch self {
        case .open(let id), .close(let id, _, _), .revise(let id, _): .pledge(id)
        case .void(let id, _): .answer(id)
        default: nil
        }
    }
}

extension Pledges.Signing {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        let digest = try fields.digest()
        let signedAt = Milliseconds(try fields.int("signedAt", in: 0...WireLimits.largestInteger))
        let drawing = try fields.optional("drawing")?.opaque(max: WireLimits.drawingBytes)
        let key = try fields.optional("key")?.opaque(max: WireLimits.publicKeyBytes)
        let signature = try fields.optional("signature")?.opaque(max: WireLimits.publicKeyBytes)
        self.init(digest: digest, signedAt: signedAt, drawing: drawing, isKeyed: key != nil || signature != nil)
    }
}

extension Fields {
    fileprivate mutating func digest() throws(BadField) -> String { try opaque("digest", max: WireLimits.digestBytes) }

    fileprivate mutating func reason() throws(BadField) -> String { try string("reason", max: WireLimits.reasonCharacters) }
}
