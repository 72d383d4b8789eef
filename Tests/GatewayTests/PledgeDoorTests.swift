import Access
import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// The signing at the door: digests, codes and receipts, and who is told what.
@Suite struct PledgeDoorTests {
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
                id: "khoi-b", name: "Khối minh họa B", head: "don-vi-14", item: "i10", presentMinutes: 3, text: text, digest: digest)
        ]
        return opening
    }

    /// The tenth item with the list open, an operator and a delegate inside.
    private func signing() throws -> (door: Door, staff: Client, delegate: Client) {
        let door = try Door(Self.opening, traces: true)
        let staff = door.joins(.operatorOne)
        door.asks(staff, "conference.open")
        door.asks(staff, "agenda.jump", ["to": "i10"], seen: ["agenda"])
        #expect(door.asks(staff, "pledge.present", ["pledge": "khoi-b"]).isAccepted)
        #expect(door.asks(staff, "pledge.open", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"]).isAccepted)
        return (door, staff, door.joins(.unit15))
    }

    private func signature(_ unit: String, at: Milliseconds, _ extra: JSON.Member...) -> JSON {
        .object(
            [
                JSON.Member("pledge", "khoi-b"), JSON.Member("unit", .string(unit)), JSON.Member("digest", .string(Self.digest)),
                JSON.Member("signedAt", .int(at)),
            ] + extra)
    }

    @Test func `a signatory has the text to sign from the beginning, also after a restart`() throws {
        let door = try Door(Self.opening)
        let key = "signing/khoi-b/don-vi-15"
        let delegate = door.joins(.unit15)
        #expect(delegate.mine.values[key]?["text"] == .string(Self.text))
        #expect(delegate.mine.values[key]?["answer"] == ["state": "none"])
        try door.restart()
        #expect(door.joins(.unit15, after: delegate).mine.values[key]?["digest"] == .string(Self.digest))
        #expect(door.joins(.unit16).mine.values[key] == nil)
    }

    @Test func `a signature is answered with its receipt, the same however often it is sent`() throws {
        let (door, _, delegate) = try signing()
        let id = door.newID()
        let first = door.asks(delegate, "pledge.sign", signature("don-vi-15", at: door.now), id: id)
        let receipt = try #require(first.json?["receipt"])
        #expect(receipt["seq"] == .int(Int64(try #require(first.seq))))
        #expect(receipt["digest"] == .string(Self.digest))
        let again = door.asks(delegate, "pledge.sign", signature("don-vi-15", at: door.now), id: id)
        #expect(again.isRepeated)
        #expect(again.json?["receipt"] == receipt)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"]?["receipt"] == receipt)
        #expect("\(door.asks(delegate, "pledge.sign", signature("don-vi-15", at: door.now)))" == "conflict signature.already")
    }

    @Test func `the receipt is the same after a restart of the server`() throws {
        let (door, _, delegate) = try signing()
        let (id, at) = (door.newID(), door.now)
        let receipt = door.asks(delegate, "pledge.sign", signature("don-vi-15", at: at), id: id).json?["receipt"]
        try door.restart()
        let back = door.joins(.unit15, after: delegate)
        let again = door.asks(back, "pledge.sign", signature("don-vi-15", at: at), id: id)
        #expect(again.isRepeated)
        #expect(again.json?["receipt"] == receipt)
    }

    @Test func `a revised text is signed by its SHA-256`() throws {
        let door = try Door(Self.opening)
        let staff = door.joins(.operatorOne)
        let arg: JSON = ["pledge": "khoi-b", "text": "  Văn bản đã sửa lúc 16:22\n"]
        #expect(door.asks(staff, "pledge.revise", arg, seen: ["pledge/khoi-b"]).isAccepted)
        let pledge = try #require(door.conference.pledges.pledges["khoi-b"])
        #expect(pledge.text == "Văn bản đã sửa lúc 16:22")
        #expect(pledge.digest == Digest.hex(Digest.sha256(Array("Văn bản đã sửa lúc 16:22".utf8))))
    }

    @Test func `a device's own key is answered unsupported`() throws {
        let (door, _, delegate) = try signing()
        let arg = signature("don-vi-15", at: door.now, JSON.Member("key", "K"))
        #expect("\(door.asks(delegate, "pledge.sign", arg))" == "unsupported signature.keyed")
    }

    @Test func `a code is told once, to the operator who asked, and opens the venue's device`() throws {
        let (door, staff, _) = try signing()
        let venue = door.joins(Self.hall)
        let (id, arg) = (door.newID(), ["pledge": "khoi-b", "unit": "don-vi-16"] as JSON)
        let told = door.asks(staff, "signatory.code", arg, id: id)
        guard case .string(let code)? = told.json?["code"] else { throw Missing() }
        #expect(code == OneTimeCode(random: Door.chance).text)
        let again = door.asks(staff, "signatory.code", arg, id: id)
        #expect(again.isRepeated)
        #expect(again.json?["code"] == nil)
        #expect(again.json?["expiresAt"] == told.json?["expiresAt"])
        let here: JSON = ["pledge": "khoi-b", "unit": "don-vi-16", "digest": .string(Self.digest), "code": .string(code)]
        let signed = door.asks(venue, "pledge.signHere", here)
        #expect(signed.json?["receipt"]?["how"] == "venue")
        #expect("\(door.asks(venue, "pledge.signHere", here))" == "conflict signature.already")
    }

    @Test func `the code is in no row and in no byte but the one answer`() throws {
        let (door, staff, delegate) = try signing()
        var rows: [EntryRow] = []
        let writer = RowWriter(format: .newest, term: "E1") { Array(repeating: 0, count: $0) }
        door.whenDurable = { entry in if let row = try? writer.row(of: entry) { rows.append(row) } }
        let venue = door.joins(Self.hall)
        let answer = door.asks(staff, "signatory.code", ["pledge": "khoi-b", "unit": "don-vi-16"])
        guard case .string(let code)? = answer.json?["code"] else { throw Missing() }
        let here: JSON = ["pledge": "khoi-b", "unit": "don-vi-16", "digest": .string(Self.digest), "code": .string(code)]
        #expect(door.asks(venue, "pledge.signHere", here).isAccepted)
        for who in [Principal.mc, .chair, .viewer, .unit16] { door.joins(who) }
        for row in rows {
            let bytes = row.events + row.people.flatMap { $0.fields ?? [] } + (row.command.map(\.result) ?? [])
            #expect(!String(decoding: bytes, as: UTF8.self).contains(code))
        }
        #expect(rows.count >= 2)
        let holding = door.trace.compactMap { action -> [ConnectionID]? in
            guard case .send(let bytes, let readers) = action, String(decoding: bytes, as: UTF8.self).contains(code) else { return nil }
            return readers
        }
        #expect(holding == [[staff.connection]])
        #expect(delegate.frames.count > 1)
        #expect(!String(decoding: try #require(door.gateway.snapshot(of: Door.id)).body, as: UTF8.self).contains(code))
    }

    @Test func `a list is not closed while a signatory or the venue of an unsigned unit is there`() throws {
        let (door, staff, delegate) = try signing()
        func close() -> Answer { door.asks(staff, "pledge.close", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"]) }
        let refused = close()
        #expect("\(refused)" == "conflict pledge.unsigned")
        #expect(refused.args?["connected"] == 1)
        #expect(refused.args?["units"] == ["don-vi-15"])
        door.leaves(delegate)
        let venue = door.joins(Self.hall)
        #expect(close().args?["connected"] == 3)
        door.leaves(venue)
        #expect(close().isAccepted)
        let closing = try #require(door.conference.pledges.pledges["khoi-b"]?.closing)
        #expect(closing.connected == [])
        #expect(closing.unsigned == ["don-vi-14", "don-vi-15", "don-vi-16"])
    }

    @Test func `a replaced signatory loses the unit from the own overlay, the new one has it at once`() throws {
        let (door, staff, delegate) = try signing()
        let other = door.joins(.unit16)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"] != nil)
        #expect(door.asks(staff, "signatory.set", ["unit": "don-vi-15", "person": "don-vi-16"]).isAccepted)
        #expect(delegate.mine.values["signing/khoi-b/don-vi-15"] == nil)
        #expect(other.mine.values["signing/khoi-b/don-vi-15"]?["text"] == .string(Self.text))
        #expect("\(door.asks(delegate, "pledge.sign", signature("don-vi-15", at: door.now)))" == "forbidden signature.not-signatory")
    }

    private struct Missing: Error {}
}
