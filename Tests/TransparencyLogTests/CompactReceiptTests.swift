import Access
import Foundation
import StrictJSON
import Testing
import TransparencyLog

@Suite struct CompactReceiptTests {
    /// The page of the format, with a receipt and the text of its code.
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Records/README.md")
    private static let key = SigningKey(known: Array(repeating: 9, count: SigningKey.seedBytes))
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// As at a position whose proof has so many neighbours, of units with ids of so many letters.
    private static func receipt(neighbours: Int, letters: Int = 8, device: String? = nil) -> JSON {
        let (pledge, unit) = (String(repeating: "p", count: letters), String(repeating: "u", count: letters))
        let seq = 1 << neighbours
        let leaf = LogLeaf(
            seq: seq, at: 1_642_411_403_417, commitment: Digest.sha256([1]),
            commitments: JSONWriter.write(["answer/\(pledge)/\(unit)": .string(Digest.hex(Digest.sha256([2])))]))
        let path = (0..<neighbours).map { Digest.sha256([UInt8($0)]) }
        let origin = LogOrigin(conference: "lao-cai-2022", id: "3f9a1c2e")
        let note = Checkpoint(origin: origin, size: seq, root: MerkleTiles.root(lastLeaf: leaf.hash, path: path)).signed(by: key)
        let log: JSON = [
            "leaf": .string(String(decoding: leaf.bytes, as: UTF8.self)), "proof": .array(path.map { .string(Digest.base64($0)) }),
            "checkpoint": .string(note),
        ]
        let facts: [JSON.Member] = [
            JSON.Member("pledge", .string(pledge)), JSON.Member("unit", .string(unit)), JSON.Member("version", 1),
            JSON.Member("digest", .string(Digest.hex(Digest.sha256([3])))), JSON.Member("seq", .int(Int64(seq))),
            JSON.Member("at", 1_642_411_403_417), JSON.Member("how", "own"), JSON.Member("state", "signed"),
        ]
        return .object(facts + (device.map { [JSON.Member("device", .string($0))] } ?? []) + [JSON.Member("log", log)])
    }

    @Test func `the example of the format's page is what is written for its receipt`() throws {
        let lines = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.hasPrefix("    DIEMCAU-RECEIPT-1/") && !$0.contains("<") })
        let text = lines[first..<first + 5].map { $0.trimmingCharacters(in: .whitespaces) }.joined()
        let json = try #require(lines[first...].first { $0.hasPrefix(#"    {"pledge""#) })
        let receipt = try JSONReader.read(Array(json.trimmingCharacters(in: .whitespaces).utf8))
        #expect(CompactReceipt(of: receipt)?.texts == [text])
    }

    @Test(arguments: [(0, 1), (4, 1), (13, 1), (14, 2), (17, 2), (30, 2)])
    func `a receipt is one text until its proof is longer than any day's, then two, each of which a code of 320 pixels holds`(
        neighbours: Int, parts: Int
    ) throws {
        let texts = try #require(CompactReceipt(of: Self.receipt(neighbours: neighbours))).texts
        #expect(texts.count == parts)
        for (index, text) in texts.enumerated() {
            #expect(text.utf8.count <= CompactReceipt.mostCharacters)
            let part = try #require(text.wholeMatch(of: /DIEMCAU-RECEIPT-1\/([A-Z2-7]{16})\/(\d)\/(\d)\/([A-Z2-7]+)/))
            #expect([String(part.2), String(part.3)] == ["\(index + 1)", "\(parts)"])
            #expect(texts[0].contains("/\(part.1)/"), "all say of which receipt they are")
        }
    }

    @Test func `the longest ids and proofs that can be are no more than two codes`() throws {
        let texts = try #require(CompactReceipt(of: Self.receipt(neighbours: 20, letters: 64, device: "ed25519"))).texts
        #expect(texts.count == 2)
    }

    @Test func `a receipt without a proof has no texts`() {
        guard case .object(let members) = Self.receipt(neighbours: 2) else {
            Issue.record("a receipt is an object")
            return
        }
        #expect(CompactReceipt(of: .object(members.filter { $0.key != "log" })) == nil)
        #expect(CompactReceipt(of: .object(members.filter { $0.key != "unit" })) == nil)
    }

    @Test func `another device, another compact receipt`() {
        #expect(CompactReceipt(of: Self.receipt(neighbours: 3)) != CompactReceipt(of: Self.receipt(neighbours: 3, device: "p256")))
    }
}
