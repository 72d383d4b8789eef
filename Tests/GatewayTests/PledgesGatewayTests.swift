import Access
import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// The signing in the gateway: digests, codes and receipts, and who is told what.
@Suite struct PledgesGatewayTests {
    private static let text = "GIAO ƯỚC THI ĐUA NĂM 2022"
    private static let digest = Digest.hex(Digest.sha256(Array(text.utf8)))
    private static let hall = Principal(.venue, "hoi-truong")

    private static var opening: Opening {
        var opening = Opening.laoCai
        opening.units = [14, 15, 16].map {
            Unit(
                id: UnitID("don-vi-\($0)"), name: BilingualText("Đơn vị số \($0)"), bloc: "khoi-b", venue: "hoi-truong",
                signatory: PersonID("don-vi-\($0)"))
        }
        opening.blocs = [
            Bloc(
                id: "khoi-b", name: "Khối thi đua số 2", head: "don-vi-14", item: "i10", presentMinutes: 3, text: text, digest: digest)
        ]
        return opening
    }

    /// The tenth item with the list open, an operator and a delegate inside.
    private func signing() throws -> (host: GatewayHost, staff: ProtocolClient, delegate: ProtocolClient) {
        let host = try GatewayHost(Self.opening, traces: true)
        let staff = host.joins(.operatorOne)
        host.asks(staff, "conference.open")
        host.asks(staff, "agenda.jump", ["to": "i10"], seen: ["agenda"])
        #expect(host.asks(staff, "pledge.present", ["pledge": "khoi-b"]).isAccepted)
        #expect(host.asks(staff, "pledge.open", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"]).isAccepted)
        return (host, staff, host.joins(.unit15))
    }

    @Test func `a list is closed over a unit that is there to sign by its own word, which names the reason`() throws {
        let (host, staff, _) = try signing()
        let close = { (force: JSON) in host.asks(staff, "pledge.close", ["pledge": "khoi-b", "force": force], seen: ["pledge/khoi-b"]) }
        let refused = close(false)
        #expect(refused.description == "conflict pledge.unsigned")
        #expect(refused.json?["override"]?["with"] == "force")
        guard case .array(let reasons)? = refused.json?["override"]?["reasons"] else { return }
        #expect(reasons == [["reason": "pledge.unsigned", "args": refused.args ?? .null]])
        #expect(close(["agenda.still-running"]).reason == "pledge.unsigned")
        #expect(close(["pledge.unsigned"]).isAccepted)
    }

    private func signature(_ unit: String, at: Milliseconds, _ extra: JSON.Member...) -> JSON {
        .object(
            [
                JSON.Member("pledge", "khoi-b"), JSON.Member("unit", .string(unit)), JSON.Member("digest", .string(Self.digest)),
                JSON.Member("signedAt", .int(at)),
            ] + extra)
    }

    @Test func `a signatory has the text to sign from the beginning, also after a restart`() throws {
        let host = try GatewayHost(Self.opening)
        let key = "signing/khoi-b/don-vi-15"
        let delegate = host.joins(.unit15)
        #expect(delegate.mine.values[key]?["text"] == .string(Self.text))
        #expect(delegate.mine.values[key]?["answer"] == ["state": "none"])
        try host.restart()
        #expect(host.joins(.unit15, after: delegate).mine.values[key]?["digest"] == .string(Self.digest))
        #expect(host.joins(.unit16).mine.values[key] == nil)
    }

    @Test func `a signature is answered with its receipt, the same however often it is sent`() throws {
        let (host, _, delegate) = try signing()
        let id = host.newID()
        let first = host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now), id: id)
        let receipt = try #require(first.json?["receipt"])
        #expect(receipt["seq"] == .int(Int64(try #require(first.seq))))
        #expect(receipt["digest"] == .string(Self.digest))
        let again = host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now), id: id)
        #expect(again.isRepeated)
        #expect(again.json?["receipt"] == receipt)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"]?["receipt"] == receipt)
        #expect("\(host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now)))" == "conflict signature.already")
    }

    @Test func `the receipt is the same after a restart of the server`() throws {
        let (host, _, delegate) = try signing()
        let (id, at) = (host.newID(), host.now)
        let receipt = host.asks(delegate, "pledge.sign", signature("don-vi-15", at: at), id: id).json?["receipt"]
        try host.restart()
        let back = host.joins(.unit15, after: delegate)
        let again = host.asks(back, "pledge.sign", signature("don-vi-15", at: at), id: id)
        #expect(again.isRepeated)
        #expect(again.json?["receipt"] == receipt)
    }

    @Test func `a revised text is signed by its SHA-256`() throws {
        let host = try GatewayHost(Self.opening)
        let staff = host.joins(.operatorOne)
        let arg: JSON = ["pledge": "khoi-b", "text": "  Văn bản đã sửa lúc 16:22\n"]
        #expect(host.asks(staff, "pledge.revise", arg, seen: ["pledge/khoi-b"]).isAccepted)
        let pledge = try #require(host.conference.pledges.pledges["khoi-b"])
        #expect(pledge.text == "Văn bản đã sửa lúc 16:22")
        #expect(pledge.digest == Digest.hex(Digest.sha256(Array("Văn bản đã sửa lúc 16:22".utf8))))
    }

    @Test func `a device's own key is answered unsupported`() throws {
        let (host, _, delegate) = try signing()
        let arg = signature("don-vi-15", at: host.now, JSON.Member("key", "K"))
        #expect("\(host.asks(delegate, "pledge.sign", arg))" == "unsupported signature.keyed")
    }

    @Test func `a code is told once, to the operator who asked, and opens the venue's device`() throws {
        let (host, staff, _) = try signing()
        let venue = host.joins(Self.hall)
        let (id, arg) = (host.newID(), ["pledge": "khoi-b", "unit": "don-vi-16"] as JSON)
        let told = host.asks(staff, "signatory.code", arg, id: id)
        guard case .string(let code)? = told.json?["code"] else { throw Missing() }
        #expect(code == OneTimeCode(random: GatewayHost.chance).text)
        let again = host.asks(staff, "signatory.code", arg, id: id)
        #expect(again.isRepeated)
        #expect(again.json?["code"] == nil)
        #expect(again.json?["expiresAt"] == told.json?["expiresAt"])
        let here: JSON = ["pledge": "khoi-b", "unit": "don-vi-16", "digest": .string(Self.digest), "code": .string(code)]
        let signed = host.asks(venue, "pledge.signHere", here)
        #expect(signed.json?["receipt"]?["how"] == "venue")
        #expect("\(host.asks(venue, "pledge.signHere", here))" == "conflict signature.already")
    }

    @Test func `the code is in no row and in no byte but the one answer`() throws {
        let (host, staff, delegate) = try signing()
        var rows: [EntryRow] = []
        let writer = RowWriter(format: .newest, term: "E1") { Array(repeating: 0, count: $0) }
        host.whenDurable = { entry in if let row = try? writer.row(of: entry) { rows.append(row) } }
        let venue = host.joins(Self.hall)
        let answer = host.asks(staff, "signatory.code", ["pledge": "khoi-b", "unit": "don-vi-16"])
        guard case .string(let code)? = answer.json?["code"] else { throw Missing() }
        let here: JSON = ["pledge": "khoi-b", "unit": "don-vi-16", "digest": .string(Self.digest), "code": .string(code)]
        #expect(host.asks(venue, "pledge.signHere", here).isAccepted)
        for who in [Principal.mc, .chair, .viewer, .unit16] { host.joins(who) }
        for row in rows {
            let bytes = row.events + row.people.flatMap { $0.fields ?? [] } + (row.command.map(\.result) ?? [])
            #expect(!String(decoding: bytes, as: UTF8.self).contains(code))
        }
        #expect(rows.count >= 2)
        let holding = host.trace.compactMap { action -> [ConnectionID]? in
            guard case .send(let bytes, let readers) = action, String(decoding: bytes, as: UTF8.self).contains(code) else { return nil }
            return readers
        }
        #expect(holding == [[staff.connection]])
        #expect(delegate.frames.count > 1)
        #expect(!String(decoding: try #require(host.gateway.snapshot(of: GatewayHost.id)).body, as: UTF8.self).contains(code))
    }

    @Test func `a list is not closed in the face of a signatory whose own device is there; a venue's device signs for nobody by itself`()
        throws
    {
        let (host, staff, delegate) = try signing()
        func close() -> Answer { host.asks(staff, "pledge.close", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"]) }
        let refused = close()
        #expect("\(refused)" == "conflict pledge.unsigned")
        #expect(refused.args?["connected"] == 1)
        #expect(refused.args?["units"] == ["don-vi-15"])
        host.leaves(delegate)
        _ = host.joins(Self.hall)
        #expect(close().isAccepted)
        let closing = try #require(host.conference.pledges.pledges["khoi-b"]?.closing)
        #expect(closing.connected == [])
        #expect(closing.unsigned == ["don-vi-14", "don-vi-15", "don-vi-16"])
    }

    @Test func `a replaced signatory loses the unit from the own overlay, the new one has it at once`() throws {
        let (host, staff, delegate) = try signing()
        let other = host.joins(.unit16)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"] != nil)
        #expect(host.asks(staff, "signatory.set", ["unit": "don-vi-15", "person": "don-vi-16"]).isAccepted)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"] == nil)
        #expect(other.mine.values["signing/khoi-b/don-vi-15"]?["text"] == .string(Self.text))
        #expect("\(host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now)))" == "forbidden signature.not-signatory")
    }

    /// What its sender is told of a drawing, and the digest under which it is asked for.
    private func drawn(_ host: GatewayHost, _ delegate: ProtocolClient) throws -> String {
        let arg = signature("don-vi-15", at: host.now, JSON.Member("drawing", .string(Self.drawing)))
        #expect(host.asks(delegate, "pledge.sign", arg).isAccepted)
        let answer = delegate.mine.values["signing/khoi-b/don-vi-15"]?["answer"]
        guard case .string(let digest)? = answer?["drawing"] else { throw Missing() }
        return digest
    }

    @Test func `a drawn signature is fetched by its digest by screens, staff and its signatory, after a restart too, and by nobody else`()
        throws
    {
        let (host, _, delegate) = try signing()
        let digest = try drawn(host, delegate)
        #expect(digest == Digest.hex(Digest.sha256(Array(Self.drawing.utf8))))
        for _ in 1...2 {
            for who in [Principal.mc, .operatorOne, .chair, .mainScreen, .unit15] {
                let answer = try #require(host.drawing(digest, of: who), "\(who)")
                #expect(answer.status == 200)
                #expect(answer.body == ["pledge": "khoi-b", "unit": "don-vi-15", "drawing": .string(Self.drawing)])
            }
            for who in [Principal.viewer, Self.hall, .unit16] {
                let answer = try #require(host.drawing(digest, of: who), "\(who)")
                #expect((answer.status, answer.body["reason"]) == (404, "drawing.unknown"))
            }
            try host.restart()
        }
        #expect(host.drawing(String(repeating: "0", count: 64), of: .mc)?.status == 404)
    }

    @Test func `the drawing itself stands in no view and in no snapshot, and goes with a signature that is made void`() throws {
        let (host, staff, delegate) = try signing()
        let digest = try drawn(host, delegate)
        #expect(staff.view.values["answer/khoi-b/don-vi-15"]?["drawing"] == .string(digest))
        for case .send(let bytes, _) in host.trace { #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.drawing)) }
        #expect(!String(decoding: try #require(host.gateway.snapshot(of: GatewayHost.id)).body, as: UTF8.self).contains(Self.drawing))
        let void: JSON = ["pledge": "khoi-b", "unit": "don-vi-15", "reason": "Ký nhầm dòng"]
        #expect(host.asks(staff, "signature.void", void, seen: ["answer/khoi-b/don-vi-15"]).isAccepted)
        #expect(host.drawing(digest, of: .mc)?.status == 404)
    }

    private static let drawing = "M31337,1L2,3L4,5"

    private struct Missing: Error {}
}

extension GatewayHost {
    fileprivate func drawing(_ digest: String, of who: Principal) -> (status: Int, body: JSON)? {
        answer { .drawingAsked($0, conference: Self.id, digest: digest, token: token(who)) }
    }
}
