import Access
import Foundation
import Records
import StrictJSON
import Testing
import TransparencyLog

/// A record of three positions, made by hand, and everything that can be changed in it.
@Suite struct RecordVerifierTests {
    private static let key = SigningKey(known: Array(0..<32))
    private static let origin = LogOrigin(conference: "lao-cai-2022", id: "3f9a1c2e")
    private static let salt: [UInt8] = Array(repeating: 0xA5, count: 16)

    private struct Made {
        var positions: [UInt8]
        var checkpoint: [UInt8]
        var key: [UInt8]
        var notes: [UInt8]?

        func verified() throws(RecordVerifier.Breach) -> RecordVerifier.Finding {
            try RecordVerifier.verify(positions: positions, checkpoint: checkpoint, key: key, notes: notes)
        }
    }

    /// `said`: what the second position says of somebody, erased where nil; the third is not opened.
    private func record(said: String? = #"[{"name":"Giàng Seo Vần"}]"#, of size: Int = 3) -> Made {
        let fields = Array((said ?? "[]").utf8)
        let commitments = Array(#"{"person/giang-seo-van":"\#(Digest.hex(Digest.sha256(Self.salt + fields)))"}"#.utf8)
        var (tree, lines) = (MerkleFrontier(), [UInt8]())
        for seq in 1...3 {
            let events = Array(#"[{"event":"conference.moved"}]"#.utf8)
            let body = LogLeaf.body(role: "mc", person: "mc-1", op: "conference.open", events: events)
            let leaf = LogLeaf(
                seq: seq, at: 1_642_401_600_000, commitment: LogLeaf.commitment(salt: Self.salt, body: body),
                commitments: seq == 2 ? commitments : [])
            tree.add(leaf: leaf.hash)
            var line = [JSON.Member("leaf", .string(String(decoding: leaf.bytes, as: UTF8.self)))]
            if seq < 3 { line.append(JSON.Member("opening", opening(body, seq == 2 ? said : nil))) }
            lines += JSONWriter.write(.object(line)) + Array("\n".utf8)
        }
        let note = Checkpoint(origin: Self.origin, size: size, root: tree.root ?? []).signed(by: Self.key)
        return Made(positions: lines, checkpoint: Array(note.utf8), key: Array("\(Self.key.publicKey.text)\n".utf8))
    }

    private func opening(_ body: [UInt8], _ said: String?) -> JSON {
        let salt = JSON.string(Digest.hex(Self.salt))
        let person: JSON? = said.map { ["id": "person/giang-seo-van", "salt": salt, "fields": .string($0)] }
        return ["salt": salt, "body": .string(String(decoding: body, as: UTF8.self)), "people": .array([person].compactMap(\.self))]
    }

    @Test func `a record that is whole is found to be so, with whose key it is`() throws {
        let finding = try record().verified()
        #expect((finding.origin, finding.positions, finding.opened, finding.erased) == (Self.origin.text, 3, 2, 0))
        #expect(finding.fingerprint == Self.key.publicKey.fingerprint)
    }

    @Test func `who was erased is counted and is no fault`() throws {
        #expect(try record(said: nil).verified().erased == 1)
    }

    @Test func `a position of which a text was erased is counted, and says no more than that`() throws {
        var made = record()
        let lines = made.positions.split(separator: UInt8(ascii: "\n"))
        let leaf = String(decoding: lines[1], as: UTF8.self).components(separatedBy: #","opening""#)[0]
        for (more, holds) in [(#""erased":true"#, true), (#""erased":false"#, false), (#""erased":1"#, false), (#""gone":true"#, false)] {
            made.positions = Array(lines[0]) + Array("\n\(leaf),\(more)}\n".utf8) + Array(lines[2]) + Array("\n".utf8)
            let finding = try? made.verified()
            #expect(finding.map { $0.blanked == 1 && $0.opened == 1 } == (holds ? true : nil), "\(more)")
        }
    }

    private static let second = SigningKey(known: Array(32..<64))
    private static let third = SigningKey(known: Array(64..<96))

    /// The record of the first key, or of one that has followed it.
    private func changed(signedBy key: SigningKey, at: Int64 = 1_642_500_000_000) -> Made {
        var made = record()
        let note = Checkpoint(origin: Self.origin, size: 3, root: root(of: made)).signed(by: key)
        made.checkpoint = Array(note.utf8)
        let changes = [
            KeyChange(number: 2, key: Self.second.publicKey, at: at).signed(by: Self.key),
            KeyChange(number: 3, key: Self.third.publicKey, at: at + 1).signed(by: Self.second),
        ]
        made.notes = Array(changes.joined().utf8)
        return made
    }

    private func root(of made: Made) -> [UInt8] {
        Digest.base64Bytes(String(decoding: made.checkpoint, as: UTF8.self).components(separatedBy: "\n")[2]) ?? []
    }

    @Test func `a key that follows the trusted one by its word is as good`() throws {
        let finding = try changed(signedBy: Self.third).verified()
        #expect(finding.fingerprint == Self.third.publicKey.fingerprint && !finding.isDoubtful)
        #expect(finding.earlier == [Self.key, Self.second].map(\.publicKey.fingerprint))
        let old = try changed(signedBy: Self.key).verified()
        #expect(
            old.fingerprint == Self.key.publicKey.fingerprint && old.earlier == [] && !old.isDoubtful, "signed before the change it counts")
    }

    @Test func `what a key signed for a time after its end is to be doubted`() throws {
        #expect(try changed(signedBy: Self.key, at: 1_642_401_600_000).verified().isDoubtful)
        #expect(try !changed(signedBy: Self.key, at: 1_642_401_600_001).verified().isDoubtful)
    }

    @Test func `no byte of the notes can be another, none can be missing, doubled or moved`() {
        let whole = changed(signedBy: Self.third)
        let notes = whole.notes ?? []
        var wrong = notes.indices.map { place in notes.enumerated().map { $0 == place ? $1 ^ 0x01 : $1 } }
        let (one, two) = (Array(notes[..<(notes.count / 2)]), Array(notes[(notes.count / 2)...]))
        wrong += [[], one, two, two + one, notes + one, notes + two, notes + Array("\n".utf8), Array(notes.dropLast())]
        for notes in wrong {
            var made = whole
            made.notes = notes
            #expect(throws: RecordVerifier.Breach.self) { try made.verified() }
        }
    }

    @Test func `no byte of it can be another`() {
        let whole = record()
        for file in [\Made.positions, \Made.checkpoint, \Made.key] as [WritableKeyPath<Made, [UInt8]> & Sendable] {
            for place in whole[keyPath: file].indices {
                for bit in [0x01, 0x20, 0x80] as [UInt8] {
                    var changed = whole
                    changed[keyPath: file][place] ^= bit
                    #expect(throws: RecordVerifier.Breach.self, "byte \(place)") { try changed.verified() }
                }
            }
        }
    }

    @Test func `a checkpoint of another length, positions without an end and an empty record are refused`() {
        #expect(throws: RecordVerifier.Breach.self) { try record(of: 2).verified() }
        for lines in [[], Array("\n".utf8), Array(record().positions.dropLast()), record().positions + Array("\n".utf8)] {
            var changed = record()
            changed.positions = lines
            #expect(throws: RecordVerifier.Breach.self) { try changed.verified() }
        }
    }
}
