import Access
import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import TransparencyLog
import Wire

@testable import Gateway

/// The signing in the gateway: digests, codes and receipts, and who is told what.
@Suite struct PledgesGatewayTests {
    static let text = "GIAO ƯỚC THI ĐUA NĂM 2022"
    static let digest = Digest.hex(Digest.sha256(Array(text.utf8)))
    private static let hall = Principal(.venue, "hoi-truong")

    static var opening: Opening {
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
    func signing(
        in format: HistoryFormat = .newest
    ) throws -> (host: GatewayHost, staff: ProtocolClient, delegate: ProtocolClient) {
        let host = try GatewayHost(Self.opening, format: format, traces: true)
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
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"]?["receipt"] == bare(receipt))
        #expect("\(host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now)))" == "conflict signature.already")
    }

    /// As the views have it, without what the log proves.
    private func bare(_ receipt: JSON) -> JSON {
        guard case .object(let members) = receipt else { return receipt }
        return .object(members.filter { $0.key != "log" })
    }

    @Test func `a receipt proves its place in the log, and is the same by its address, for the staff and its signatory alone`() throws {
        let (host, staff, delegate) = try signing()
        let receipt = try #require(host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now)).json?["receipt"])
        guard case .int(let seq)? = receipt["seq"], case .string(let note)? = receipt["log"]?["checkpoint"],
            case .string(let leaf)? = receipt["log"]?["leaf"], case .array(let proof)? = receipt["log"]?["proof"]
        else { throw Missing() }
        #expect(note.hasPrefix("diemcau/\(GatewayHost.id)/00000000\n\(seq)\n"))
        #expect(leaf.hasPrefix("{\"seq\":\(seq),"))
        #expect(proof.count == (Int(seq) - 1).nonzeroBitCount)
        for who in [Principal.mc, .operatorOne, .chair, .unit15] {
            let (status, body) = try #require(host.receipt(Int(seq), of: who))
            #expect(status == 200 && body["log"]?["checkpoint"] == .string(note) && body["log"]?["leaf"] == .string(leaf), "\(who)")
            #expect(bare(body) == bare(receipt) && body["log"]?["opening"]?["salt"] != nil && receipt["log"]?["opening"] == nil)
        }
        for who in [Principal.viewer, Self.hall, .unit16, .mainScreen] {
            let answer = try #require(host.receipt(Int(seq), of: who))
            #expect((answer.status, answer.body["reason"]) == (404, "receipt.unknown"), "\(who)")
        }
        #expect(host.receipt(1, of: .mc)?.status == 404)
        // It was given, whatever becomes of it.
        let void: JSON = ["pledge": "khoi-b", "unit": "don-vi-15", "reason": "Ký nhầm dòng"]
        #expect(host.asks(staff, "signature.void", void, seen: ["answer/khoi-b/don-vi-15"]).isAccepted)
        #expect(try #require(host.receipt(Int(seq), of: .unit15)).body["log"]?["checkpoint"] == .string(note))
    }

    @Test func `a receipt is had as the text of a QR code by whoever has the receipt, and names nobody`() throws {
        let (host, _, delegate) = try signing()
        let receipt = try #require(host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now)).json?["receipt"])
        guard case .int(let seq)? = receipt["seq"] else { throw Missing() }
        let texts = try #require(CompactReceipt(of: receipt)).texts
        for who in [Principal.mc, .operatorOne, .chair, .unit15] {
            let answer = try #require(host.receipt(Int(seq), as: .qr, of: who))
            #expect(answer.status == 200 && answer.body == .array(texts.map { .string($0) }), "\(who)")
        }
        for who in [Principal.viewer, Self.hall, .unit16, .mainScreen] {
            let answer = try #require(host.receipt(Int(seq), as: .qr, of: who))
            #expect((answer.status, answer.body["reason"]) == (404, "receipt.unknown"), "\(who)")
        }
        host.logFault = .unreadable(path: "memory", cause: "an error in reading")
        #expect(host.receipt(Int(seq), as: .qr, of: .unit15)?.status == 503)
    }

    @Test func `a log that cannot be read keeps nobody from their receipt`() throws {
        let (host, _, delegate) = try signing()
        host.logFault = .unreadable(path: "memory", cause: "an error in reading")
        let answer = host.asks(delegate, "pledge.sign", signature("don-vi-15", at: host.now))
        #expect(answer.json?["receipt"]?["seq"] != nil && answer.json?["receipt"]?["log"] == nil)
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

    /// The venue's device with the code that the operator has read out, and the link that it shows to another phone.
    private func shown(_ host: GatewayHost, _ staff: ProtocolClient) throws -> (code: String, link: String) {
        let told = host.asks(staff, "signatory.code", ["pledge": "khoi-b", "unit": "don-vi-16"])
        guard case .string(let code)? = told.json?["code"] else { throw Missing() }
        let answer = try #require(host.codeQR(here(code), of: Self.hall))
        guard answer.status == 200, case .string(let text)? = answer.body["text"] else { throw Missing() }
        let parts = text.split(separator: "#t=")
        #expect(parts.first == "https://hoinghi.example/\(GatewayHost.id)/sign")
        return (code, String(try #require(parts.last)))
    }

    private func here(_ code: String, unit: String = "don-vi-16") -> JSON {
        ["pledge": "khoi-b", "unit": .string(unit), "digest": .string(Self.digest), "code": .string(code)]
    }

    @Test func `a QR code opens one unit's signing on any phone, once, and leads to nothing else`() throws {
        let (host, staff, _) = try signing()
        host.joins(Self.hall)
        let link = try shown(host, staff).link
        let letters = String(try #require(link.split(separator: ".").last))
        let asked = try #require(host.answer { .signingAsked($0, conference: GatewayHost.id, token: link) })
        #expect(asked.status == 200)
        #expect(asked.body["signing"]?["text"] == .string(Self.text))
        #expect(asked.body["signing"]?["unit"] == "don-vi-16")
        #expect(host.answer { .stateAsked($0, conference: GatewayHost.id, token: link) }?.status == 401)
        #expect(host.answer { .listAsked($0, conference: GatewayHost.id, list: "units", token: link) }?.status == 401)
        #expect(host.posted("pledge.signHere", here(letters, unit: "don-vi-14"), token: link)?.status == 403)
        #expect(host.posted("venue.help", ["text": "Không nghe được"], token: link)?.status == 403)
        let signed = try #require(host.posted("pledge.signHere", here(letters), token: link))
        #expect(signed.status == 200)
        #expect(signed.body["receipt"]?["how"] == "venue")
        #expect(host.conference.pledges.answers[AnswerID("khoi-b", "don-vi-16")]?.state == .signed)
        #expect(host.answer { .signingAsked($0, conference: GatewayHost.id, token: link) }?.status == 401)
    }

    @Test func `the link of a code dies with it: after ten minutes, and when another is issued`() throws {
        let (host, staff, _) = try signing()
        host.joins(Self.hall)
        let first = try shown(host, staff).link
        host.passes(seconds: 1)
        let second = try shown(host, staff).link
        #expect(first != second)
        func status(_ link: String) -> Int? { host.answer { .signingAsked($0, conference: GatewayHost.id, token: link) }?.status }
        #expect((status(first), status(second)) == (401, 200))
        host.passes(seconds: Int(Pledges.codeLife / .perSecond))
        #expect(status(second) == 401)
        #expect(status("code.don-vi-16." + String(repeating: "A", count: 32)) == 401)
    }

    @Test func `only the unit's own venue is shown the QR code, and only for the right digits`() throws {
        let (host, staff, _) = try signing()
        let code = try shown(host, staff).code
        #expect(host.codeQR(here("00000000"), of: Self.hall)?.body["reason"] == "signature.wrong-code")
        #expect(host.codeQR(here(code), of: .saPa)?.body["reason"] == "signature.not-your-venue")
        #expect(host.codeQR(here(code), of: .operatorOne)?.body["reason"] == "permission")
        #expect(host.codeQR(here(code), of: .viewer)?.status == 403)
        #expect(host.codeQR(["pledge": "khoi-b"], of: Self.hall)?.status == 400)
    }

    private static let drawing = "M31337,1L2,3L4,5"

    private struct Missing: Error {}
}

extension GatewayHost {
    fileprivate func drawing(_ digest: String, of who: Principal) -> (status: Int, body: JSON)? {
        answer { .drawingAsked($0, conference: Self.id, digest: digest, token: token(who)) }
    }

    fileprivate func receipt(_ seq: Int, as form: ReceiptForm = .document, of who: Principal) -> (status: Int, body: JSON)? {
        answer { .receiptAsked($0, conference: Self.id, seq: seq, as: form, token: token(who)) }
    }

    /// The command with which the venue's device would sign itself proves its code.
    fileprivate func codeQR(_ arg: JSON, of who: Principal) -> (status: Int, body: JSON)? {
        let body = command("pledge.signHere", arg)
        return answer {
            .codeQRAsked($0, conference: Self.id, token: token(who), body: body, base: "https://hoinghi.example")
        }
    }

    fileprivate func posted(_ op: String, _ arg: JSON, token: String) -> (status: Int, body: JSON)? {
        let body = command(op, arg)
        return answer { .posted($0, conference: Self.id, token: token, body: body) }
    }

    private func command(_ op: String, _ arg: JSON) -> [UInt8] {
        JSONWriter.write(["id": .string(newID()), "op": .string(op), "arg": arg])
    }
}
