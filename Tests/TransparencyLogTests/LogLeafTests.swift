import Access
import Testing
import TransparencyLog

@Suite struct LogLeafTests {
    private static let salt: [UInt8] = Array(0..<16)

    @Test func `a leaf says which position and when, and commits to the rest`() {
        let body = LogLeaf.body(role: "mc", person: "mc-1", op: "round.confer", events: Array(#"[{"event":"round.conferred"}]"#.utf8))
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"role":"mc","person":"mc-1","op":"round.confer","events":[{"event":"round.conferred"}]}"#)
        let leaf = LogLeaf(
            seq: 12, at: 1_642_384_800_000, commitment: LogLeaf.commitment(salt: Self.salt, body: body),
            commitments: Array(#"{"recipient/ca-nhan-9":"a1"}"#.utf8))
        let commitment = Digest.hex(Digest.sha256(Self.salt + body))
        #expect(
            String(decoding: leaf.bytes, as: UTF8.self)
                == #"{"seq":12,"at":1642384800000,"body":"\#(commitment)","people":{"recipient/ca-nhan-9":"a1"}}"#)
        #expect(leaf.hash == Digest.sha256([0] + leaf.bytes))
    }

    @Test func `where nothing is said of anybody, that is what it says`() {
        let leaf = LogLeaf(seq: 1, at: 0, commitment: Array(repeating: 0, count: 32), commitments: [])
        #expect(String(decoding: leaf.bytes, as: UTF8.self).hasSuffix(#""people":{}}"#))
    }

    @Test func `the same words under another salt are another leaf`() {
        let body = LogLeaf.body(role: "mc", person: "mc-1", op: "note.add", events: [])
        let leaves = [Self.salt, Self.salt.reversed()].map {
            LogLeaf(seq: 1, at: 0, commitment: LogLeaf.commitment(salt: $0, body: body), commitments: [])
        }
        #expect(leaves[0].hash != leaves[1].hash)
    }
}
