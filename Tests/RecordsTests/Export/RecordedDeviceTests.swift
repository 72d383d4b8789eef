import Access
import Conference
import Records
import StrictJSON
import Testing
import TransparencyLog

/// What signatories' devices have signed, in a record made by hand: two answers, the one by Ed25519 with a drawing, the other by P-256 without.
@Suite struct RecordedDeviceTests {
    private static let key = SigningKey(known: Array(0..<32))
    private static let phone = SigningKey(known: Array(repeating: 7, count: 32))
    private static let salt: [UInt8] = Array(repeating: 0xA5, count: 16)
    private static let digest = String(repeating: "d1", count: 32)

    /// A device's answer, and what of it is opened.
    private struct Signed {
        var unit: String
        var person: String
        var kind: String
        var command: String
        var publicKey: String
        var signature: String
        var drawing: String?
        var isErased = false

        var subject: String { "answer/cum-a/\(unit)" }

        var body: [UInt8] {
            let drawn = drawing == nil ? "" : #","personal":["\#(subject)",1]"#
            let device = #"{"kind":"\#(kind)","command":"\#(command)","personal":"\#(subject)"}"#
            let given = #"{"how":"own","version":1,"digest":"\#(RecordedDeviceTests.digest)","signedAt":1642411403000,"device":\#(device)}"#
            let answer = #"{"pledge":"cum-a","unit":"\#(unit)"}"#
            let events = #"[{"event":"pledge.answered","answer":\#(answer),"state":"signed","given":\#(given)\#(drawn)}]"#
            return LogLeaf.body(role: "delegate", person: person, op: "pledge.sign", events: Array(events.utf8))
        }

        var fields: String {
            let drawn = drawing.map { #",{"drawing":"\#($0)"}"# } ?? ""
            return #"[{"publicKey":"\#(publicKey)","signature":"\#(signature)"}\#(drawn)]"#
        }
    }

    private static func byEd25519() -> Signed {
        let (drawing, command) = ("M0,0L9,9", "0190b6f2-7c1e-7a40-8d5e-00051c0de135")
        let text = SignedText(
            conference: "lao-cai-2022", answer: AnswerID("cum-a", "don-vi-8"), version: 1, digest: digest, signatory: "dai-dien-8",
            command: command, drawingDigest: Digest.hex(Digest.sha256(Array(drawing.utf8))), signedAt: 1_642_411_403_000)
        return Signed(
            unit: "don-vi-8", person: "dai-dien-8", kind: "ed25519", command: command, publicKey: phone.publicKey.text,
            signature: Digest.base64(phone.signature(of: Array(text.text.utf8))), drawing: drawing)
    }

    /// Signed by another program, of the key whose private number is 2022.
    private static func byP256() -> Signed {
        Signed(
            unit: "don-vi-9", person: "dai-dien-9", kind: "p256", command: "0190b6f2-7c1e-7a40-8d5e-00051c0de136",
            publicKey: "BBNwhQSkIUbaa6s3yX2mk7LX/7vVUsqbryJQC9ICQy0+2IW35Qf7NEKtGYWDkWWPly+wUYxUX8wRwI7c/VBvZbw=",
            signature: "5YRET7G5AWAirc7ApOZEffKf2r02M7t4t87BVO4K0j1UsrBIVzWWuujMiswLpennu3mAqd/Zgvhy6vCTZpip0g==")
    }

    /// Every hash and the checkpoint are made anew of whatever it is given, as somebody would who has the journal and the key.
    private func verified(
        _ answers: [Signed], in conference: String = "lao-cai-2022"
    ) throws(RecordVerifier.Breach) -> RecordVerifier.Finding {
        var (tree, lines) = (MerkleFrontier(), [UInt8]())
        for (place, answer) in answers.enumerated() {
            let said = Digest.hex(Digest.sha256(Self.salt + Array(answer.fields.utf8)))
            let leaf = LogLeaf(
                seq: place + 1, at: 1_642_411_403_417, commitment: LogLeaf.commitment(salt: Self.salt, body: answer.body),
                commitments: Array(#"{"\#(answer.subject)":"\#(said)"}"#.utf8))
            tree.add(leaf: leaf.hash)
            let salt = JSON.string(Digest.hex(Self.salt))
            let people: [JSON] = answer.isErased ? [] : [["id": .string(answer.subject), "salt": salt, "fields": .string(answer.fields)]]
            let opening: JSON = ["salt": salt, "body": .string(String(decoding: answer.body, as: UTF8.self)), "people": .array(people)]
            let line: JSON = ["leaf": .string(String(decoding: leaf.bytes, as: UTF8.self)), "opening": opening]
            lines += JSONWriter.write(line) + Array("\n".utf8)
        }
        let origin = LogOrigin(conference: conference, id: "3f9a1c2e")
        let note = Checkpoint(origin: origin, size: answers.count, root: tree.root ?? []).signed(by: Self.key)
        return try RecordVerifier.verify(
            positions: lines, checkpoint: Array(note.utf8), key: Array("\(Self.key.publicKey.text)\n".utf8))
    }

    @Test func `what the devices have signed holds and is counted`() throws {
        let finding = try verified([Self.byEd25519(), Self.byP256()])
        #expect((finding.devices, finding.erasedDevices, finding.erased) == (2, 0, 0))
    }

    @Test func `a signature of which one byte is another is told with its position, though every hash was made anew`() {
        for place in [0, 1] {
            for byte in [0, 31, 32, 63] {
                var answers = [Self.byEd25519(), Self.byP256()]
                var signature = Digest.base64Bytes(answers[place].signature) ?? []
                signature[byte] ^= 0x01
                answers[place].signature = Digest.base64(signature)
                let breach = #expect(throws: RecordVerifier.Breach.self) { try verified(answers) }
                #expect(breach?.description == "position \(place + 1): the device of \(answers[place].unit) has not signed what it says")
            }
        }
    }

    @Test func `an answer that says anything else than what the device has signed does not hold`() {
        let changes: [(String, (inout Signed) -> Void)] = [
            ("another unit", { $0.unit = "don-vi-7" }), ("another signatory", { $0.person = "dai-dien-7" }),
            ("another command", { $0.command = "00000000-0000-4000-8000-000000000000" }),
            ("another drawing", { $0.drawing = "M0,0L9,8" }), ("no drawing", { $0.drawing = nil }),
            ("a key of another kind", { $0.kind = "p256" }), ("a kind that there is not", { $0.kind = "rsa" }),
            ("a key by which everything is signed", { $0.publicKey = Digest.base64(Array(repeating: 0, count: 32)) }),
            ("another's key", { $0.publicKey = Self.key.publicKey.text }), ("no base64", { $0.signature += "=" }),
        ]
        for (what, change) in changes {
            var answer = Self.byEd25519()
            change(&answer)
            let breach = #expect(throws: RecordVerifier.Breach.self, "\(what)") { try verified([answer]) }
            #expect(breach?.position == 1, "\(what)")
        }
        #expect(throws: RecordVerifier.Breach.self) { try verified([Self.byEd25519()], in: "yen-bai-2022") }
    }

    @Test func `what was erased of an answer is counted and is no fault, and the others are checked all the same`() throws {
        var erased = Self.byEd25519()
        erased.isErased = true
        let finding = try verified([erased, Self.byP256()])
        #expect((finding.devices, finding.erasedDevices, finding.erased) == (1, 1, 1))
        var other = Self.byP256()
        other.person = "dai-dien-8"
        #expect(throws: RecordVerifier.Breach.self) { try verified([erased, other]) }
    }
}
