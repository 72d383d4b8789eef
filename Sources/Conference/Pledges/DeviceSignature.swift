/// A signature by a key that the signatory's own browser has made and hands out to nobody (chữ ký của thiết bị).
///
/// It proves the device and not the person: whoever held it, with the link, has signed. An answer without one is attested by the server alone.
public struct DeviceSignature: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Of RFC 8032.
        case ed25519
        /// ECDSA over P-256 with SHA-256 (FIPS 186-5).
        case p256
    }

    public let kind: Kind
    /// The id of the command that it came with; it is among what was signed, so the same signature never stands for two.
    public let command: String
    /// Base64, as is the signature. One device can be followed by its key through all that its unit signs, so it is erased with what else is said of the signatory; nil then.
    public let publicKey: String?
    public let signature: String?

    public init(kind: Kind, command: String, publicKey: String?, signature: String?) {
        self.kind = kind
        self.command = command
        self.publicKey = publicKey
        self.signature = signature
    }

    /// As it was sent: nobody has looked at it yet.
    public struct Claim: Equatable, Sendable {
        public let kind: Kind
        public let publicKey: String
        public let signature: String

        public init(kind: Kind, publicKey: String, signature: String) {
            self.kind = kind
            self.publicKey = publicKey
            self.signature = signature
        }
    }

    /// What the gateway has found of a claim.
    public enum Finding: Equatable, Sendable {
        case holds(DeviceSignature)
        /// What was sent as the public key is none of its kind.
        case badKey
        /// The key has not signed this: something else, or nothing.
        case notByKey
    }
}

extension DeviceSignature.Finding {
    /// - Throws: where the claim does not hold. Nothing is taken as attested by the server alone that says it is more.
    func accepted() throws(Rejection) -> DeviceSignature {
        switch self {
        case .holds(let signature): return signature
        case .badKey: throw Rejection(.badRequest, .signatureBadKey)
        case .notByKey: throw Rejection(.badRequest, .signatureNotByKey)
        }
    }
}

extension DeviceSignature.Kind: Recordable {}

extension DeviceSignature: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("kind", kind)
        object.set("command", command)
        object.set("publicKey", publicKey, of: carrier)
        object.set("signature", signature, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            kind: try object.get("kind"), command: try object.get("command"), publicKey: try object.find("publicKey"),
            signature: try object.find("signature"))
    }
}
