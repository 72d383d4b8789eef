import Access
import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// Signatures by the device's own key: what is examined of them, what is kept, and who sees it.
@Suite struct DeviceSignatureTests {
    private static let pledge = "khoi-b"
    private static let answer = AnswerID("khoi-b", "don-vi-15")
    /// Keys of a phone, as far as anybody can tell.
    private static let phone = SigningKey(known: Array(repeating: 7, count: SigningKey.seedBytes))
    private static let stranger = SigningKey(known: Array(repeating: 8, count: SigningKey.seedBytes))

    /// All that a device signs; a test changes one of it.
    private struct Signed {
        var conference = GatewayHost.id
        var pledge: PledgeID = "khoi-b"
        var unit: UnitID = "don-vi-15"
        var version = 1
        var digest = PledgesGatewayTests.digest
        var signatory: PersonID = "don-vi-15"
        var command: String
        var drawing: String?
        var signedAt: Milliseconds

        func signature(by key: SigningKey) -> String {
            let text = SignedText(
                conference: conference, answer: AnswerID(pledge, unit), version: version, digest: digest, signatory: signatory,
                command: command, drawingDigest: drawing.map { Digest.hex(Digest.sha256(Array($0.utf8))) }, signedAt: signedAt
            ).text
            return Digest.base64(key.signature(of: Array(text.utf8)))
        }
    }

    private func arg(_ signed: Signed, _ signature: String, key: String = phone.publicKey.text) -> JSON {
        let members: [JSON.Member] = [
            JSON.Member("pledge", .string(Self.pledge)), JSON.Member("unit", "don-vi-15"),
            JSON.Member("digest", .string(PledgesGatewayTests.digest)), JSON.Member("signedAt", .int(signed.signedAt)),
            JSON.Member("key", ["kind": "ed25519", "public": .string(key)]), JSON.Member("signature", .string(signature)),
        ]
        return .object(members + (signed.drawing.map { [JSON.Member("drawing", .string($0))] } ?? []))
    }

    @Test func `what the phone's own key has signed is kept, its receipt says so, and a repetition is the same`() throws {
        let (host, staff, delegate) = try PledgesGatewayTests().signing()
        let id = host.newID()
        let signed = Signed(command: id, drawing: "M0,0L9,9", signedAt: host.now)
        let signature = signed.signature(by: Self.phone)
        let first = host.asks(delegate, "pledge.sign", arg(signed, signature), id: id)
        #expect(first.json?["receipt"]?["device"] == "ed25519")
        let kept = try #require(host.conference.pledges.answers[Self.answer]?.given?.device)
        #expect(
            kept == DeviceSignature(kind: .ed25519, command: id, publicKey: Self.phone.publicKey.text, signature: signature))
        let again = host.asks(delegate, "pledge.sign", arg(signed, signature), id: id)
        #expect(again.isRepeated && again.json?["receipt"] == first.json?["receipt"])
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"]?["receipt"]?["device"] == "ed25519")
        #expect(staff.view.values["answer/khoi-b/don-vi-15"]?["device"] == "ed25519")
        #expect(host.joins(.viewer).view.values["answer/khoi-b/don-vi-15"]?["device"] == nil)
        for case .send(let bytes, _) in host.trace {
            let told = String(decoding: bytes, as: UTF8.self)
            #expect(!told.contains(Self.phone.publicKey.text) && !told.contains(signature), "the key is for whoever opens the receipt")
        }
    }

    @Test func `a signature over anything else than what is asked is refused, and leaves nothing behind`() throws {
        let (host, _, delegate) = try PledgesGatewayTests().signing()
        let changes: [(String, (inout Signed) -> Void)] = [
            ("of another conference", { $0.conference = "yen-bai-2022" }), ("of another pledge", { $0.pledge = "cum-a" }),
            ("of another unit", { $0.unit = "don-vi-16" }), ("of another version", { $0.version = 2 }),
            ("of another text", { $0.digest = String(repeating: "0", count: 64) }),
            ("of another signatory", { $0.signatory = "don-vi-16" }),
            ("of another command", { $0.command = "00000000-0000-4000-8000-000000000000" }),
            ("over a drawing", { $0.drawing = "M0,0L9,9" }), ("of another time", { $0.signedAt += 1 }),
        ]
        let head = host.conference.seq
        for (what, change) in changes {
            let id = host.newID()
            let asked = Signed(command: id, signedAt: host.now)
            var other = asked
            change(&other)
            let answer = host.asks(delegate, "pledge.sign", arg(asked, other.signature(by: Self.phone)), id: id)
            #expect("\(answer)" == "bad_request signature.not-by-key", "\(what)")
        }
        #expect(host.conference.seq == head)
        #expect(host.conference.pledges.answers[Self.answer]?.state == Conference.Answer.State.none)
    }

    @Test func `a forged key is refused, and so is another's`() throws {
        let (host, _, delegate) = try PledgesGatewayTests().signing()
        func answer(_ key: String) -> String {
            let id = host.newID()
            let signed = Signed(command: id, signedAt: host.now)
            return "\(host.asks(delegate, "pledge.sign", arg(signed, signed.signature(by: Self.phone), key: key), id: id))"
        }
        #expect(answer(Self.stranger.publicKey.text) == "bad_request signature.not-by-key")
        for key in [Digest.base64(Array(repeating: 0, count: 32)), Digest.base64(Array(repeating: 5, count: 31)), "K"] {
            #expect(answer(key) == "bad_request signature.bad-key")
        }
        #expect(host.conference.pledges.answers[Self.answer]?.state == Conference.Answer.State.none)
    }

    @Test func `an older journal has no place for it, so there the server attests alone`() throws {
        let (host, _, delegate) = try PledgesGatewayTests().signing(in: .one)
        let id = host.newID()
        let signed = Signed(command: id, signedAt: host.now)
        let answer = host.asks(delegate, "pledge.sign", arg(signed, signed.signature(by: Self.phone)), id: id)
        #expect(answer.isAccepted)
        #expect(answer.json?["receipt"]?["device"] == nil)
        #expect(try #require(host.conference.pledges.answers[Self.answer]?.given).device == nil)
    }
}
