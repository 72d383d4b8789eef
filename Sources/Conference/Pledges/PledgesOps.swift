extension Pledges {
    enum Op: String, FeatureOp {
        case present = "pledge.present"
        case open = "pledge.open"
        case close = "pledge.close"
        case cancel = "pledge.cancel"
        case revise = "pledge.revise"
        case sign = "pledge.sign"
        case decline = "pledge.decline"
        case signHere = "pledge.signHere"
        case paper = "pledge.paper"
        case setSignatory = "signatory.set"
        case issueCode = "signatory.code"
        case void = "signature.void"

        /// What binds or ends a signing was seen before as it is; presenting and cancelling disturb nobody who saw less. A pause does not stop the pledges. Before
        /// the opening nothing is open to be signed, and whoever signs then is told so.
        var spec: OpSpec {
            switch self {
            case .present: OpSpec(.conductors, during: .inSession, isLed: true)
            case .cancel: OpSpec(.conductors, during: .inSession)
            case .open: OpSpec(.conductors, during: .inSession, seen: .pledge, undo: .always, isLed: true)
            // Also after the end, so that no list stays open for ever.
            case .close: OpSpec(.conductors, during: .unsealed, seen: .pledge, undo: .always, override: .force, isLed: true)
            case .revise: OpSpec(.conductors, during: .untilTheEnd, seen: .pledge)
            case .sign, .decline: OpSpec([.delegate], during: .unsealed)
            case .signHere: OpSpec([.venue], during: .unsealed)
            case .paper, .setSignatory, .issueCode: OpSpec([.operator], during: .unsealed)
            case .void: OpSpec([.operator], during: .unsealed, seen: .answer)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .present: .pledges(.present(try fields.id("pledge")))
            case .open: .pledges(.open(try fields.id("pledge")))
            case .close:
                .pledges(
                    .close(
                        try fields.id("pledge"), until: try fields.optional("until")?.instant(),
                        override: try fields.override(of: self)))
            case .cancel: .pledges(.cancel(try fields.id("pledge")))
            case .revise:
                .pledges(
                    .revise(try fields.id("pledge"), text: try fields.string("text", max: StateLimits.pledgeCharacters, newlines: true)))
            case .sign: .pledges(.sign(try fields.answer(), try Signing(&fields)))
            case .decline: .pledges(.decline(try fields.answer(), reason: try fields.reason()))
            case .signHere:
                .pledges(
                    .signHere(
                        try fields.answer(), digest: try fields.digest(), code: try fields.opaque("code", max: StateLimits.codeBytes)))
            case .paper:
                .pledges(
                    .paper(
                        try fields.answer(), name: try fields.string("name", max: StateLimits.nameCharacters), reason: try fields.reason())
                )
            case .setSignatory: .pledges(.setSignatory(try fields.id("unit"), try fields.id("person")))
            case .issueCode: .pledges(.issueCode(try fields.answer()))
            case .void: .pledges(.void(try fields.answer(), reason: try fields.reason()))
            }
        }
    }
}

extension Pledges.Command {
    var op: Pledges.Op {
        switch self {
        case .present: .present
        case .open: .open
        case .close: .close
        case .cancel: .cancel
        case .revise: .revise
        case .sign: .sign
        case .decline: .decline
        case .signHere: .signHere
        case .paper: .paper
        case .setSignatory: .setSignatory
        case .issueCode: .issueCode
        case .void: .void
        }
    }

    var override: Override {
        switch self {
        case .close(_, _, let override): override
        case .present, .open, .cancel, .revise, .sign, .decline, .signHere, .paper, .setSignatory, .issueCode, .void: .nothing
        }
    }
}

extension Pledges.Signing {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        let digest = try fields.digest()
        let signedAt = try fields.required("signedAt").instant()
        let drawing = try fields.optional("drawing")?.opaque(max: StateLimits.drawingBytes)
        self.init(digest: digest, signedAt: signedAt, drawing: drawing, device: try fields.deviceClaim())
    }
}

extension Fields {
    fileprivate mutating func answer() throws(BadField) -> AnswerID { AnswerID(try id("pledge"), try id("unit")) }

    fileprivate mutating func digest() throws(BadField) -> String { try opaque("digest", max: StateLimits.digestBytes) }

    /// Neither says anything without the other.
    fileprivate mutating func deviceClaim() throws(BadField) -> DeviceSignature.Claim? {
        if optional("key") == nil, optional("signature") == nil { return nil }
        var parts = try object("key")
        let kind = try parts.choice("kind", of: DeviceSignature.Kind.self)
        let publicKey = try parts.opaque("public", max: StateLimits.deviceKeyBytes)
        try parts.done()
        return DeviceSignature.Claim(
            kind: kind, publicKey: publicKey, signature: try opaque("signature", max: StateLimits.deviceKeyBytes))
    }

    fileprivate mutating func reason() throws(BadField) -> String { try string("reason", max: StateLimits.reasonCharacters) }
}
