internal import Access
internal import Conference
internal import StrictJSON

/// An answer that the signatory's own device has signed, as an opened position says it.
struct RecordedDevice {
    /// What the device has signed with what. Nobody can make the text anew once one of its parts is erased.
    private struct Signature {
        let kind: String
        let publicKey: String
        let signature: String
        let body: JSON
        let event: JSON
        let given: JSON
        let command: String
    }

    private let seq: Int
    /// Nil where it was erased.
    private let signature: Signature?

    /// - Parameters:
    ///   - event: the answer, and `body` in which it stands.
    ///   - people: what is opened of whom the position says something.
    /// - Returns: nil where the server attests alone.
    init?(of event: JSON, in body: JSON, _ people: [RecordedOpening.Opened], at seq: Int) throws(RecordVerifier.Breach) {
        self.seq = seq
        guard let given = event["given"] else { throw Self.formless(seq) }
        guard let device = try Self.whole(given, people, seq).object["device"] else { return nil }
        let (whole, opened) = (try Self.whole(event, people, seq), try Self.whole(device, people, seq))
        guard whole.isOpened, opened.isOpened, opened.object["publicKey"] != nil else {
            signature = nil
            return
        }
        guard case (.string(let kind)?, .string(let key)?) = (opened.object["kind"], opened.object["publicKey"]),
            case (.string(let made)?, .string(let command)?) = (opened.object["signature"], opened.object["command"])
        else { throw Self.formless(seq) }
        signature = Signature(
            kind: kind, publicKey: key, signature: made, body: body, event: whole.object, given: try Self.whole(given, people, seq).object,
            command: command)
    }

    /// Gives whether there was anything to be checked.
    ///
    /// - Throws: where the device has not signed this answer in this conference.
    func mustHold(in conference: String) throws(RecordVerifier.Breach) -> Bool {
        guard let signature else { return false }
        guard let (unit, text) = Self.signed(signature, in: conference) else { throw Self.formless(seq) }
        guard let key = Self.key(signature) else {
            throw RecordVerifier.Breach(position: seq, cause: "what it has as the key of the device of \(unit) is none")
        }
        guard key.hasSigned(Array(text.utf8), signature.signature) else {
            throw RecordVerifier.Breach(position: seq, cause: "the device of \(unit) has not signed what it says")
        }
        return true
    }

    private static func key(_ signature: Signature) -> DeviceKey? {
        switch DeviceSignature.Kind(rawValue: signature.kind) {
        case .ed25519: DeviceKey(ed25519: signature.publicKey)
        case .p256: DeviceKey(p256: signature.publicKey)
        case nil: nil
        }
    }

    private static func signed(_ signature: Signature, in conference: String) -> (unit: String, text: String)? {
        let (event, given) = (signature.event, signature.given)
        guard case (.string(let pledge)?, .string(let unit)?) = (event["answer"]?["pledge"], event["answer"]?["unit"]),
            case (.int(let version)?, .string(let digest)?) = (given["version"], given["digest"]),
            case (.int(let signedAt)?, .string(let signatory)?) = (given["signedAt"], signature.body["person"])
        else { return nil }
        let drawing: String?
        switch event["drawing"] {
        case nil: drawing = nil
        case .string(let path): drawing = Digest.hex(Digest.sha256(Array(path.utf8)))
        case _?: return nil
        }
        let text = SignedText(
            conference: conference, answer: AnswerID(PledgeID(pledge), UnitID(unit)), version: Int(version), digest: digest,
            signatory: PersonID(signatory), command: signature.command, drawingDigest: drawing, signedAt: signedAt)
        return (unit, text.text)
    }

    /// An object with its personal members in their place, as far as they are opened.
    private static func whole(
        _ object: JSON, _ people: [RecordedOpening.Opened], _ seq: Int
    ) throws(RecordVerifier.Breach) -> (object: JSON, isOpened: Bool) {
        guard case .object(let members) = object else { throw formless(seq) }
        guard let named = object["personal"] else { return (object, true) }
        let (subject, place): (String, Int)
        switch named {
        case .string(let id): (subject, place) = (id, 0)
        case .array(let parts):
            guard parts.count == 2, case (.string(let id), .int(let index)) = (parts[0], parts[1]) else { throw formless(seq) }
            (subject, place) = (id, Int(index))
        case .null, .bool, .int, .number, .object: throw formless(seq)
        }
        guard let person = people.first(where: { ByteText($0.id) == ByteText(subject) }) else { return (object, false) }
        guard case .array(let fields)? = try? JSONReader.read(Array(person.fields.utf8)), fields.indices.contains(place),
            case .object(let personal) = fields[place]
        else { throw formless(seq) }
        return (.object(personal + members), true)
    }

    private static func formless(_ seq: Int) -> RecordVerifier.Breach {
        RecordVerifier.Breach(position: seq, cause: "what it says of an answer is not of the form that a record has")
    }
}
