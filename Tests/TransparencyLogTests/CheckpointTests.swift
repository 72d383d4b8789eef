import Access
import Testing
import TransparencyLog

@Suite struct CheckpointTests {
    /// The first test of RFC 8032, 7.1.
    private static let seed: [UInt8] = [
        0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
        0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ]
    private let key = SigningKey(known: seed)

    @Test func `the key signs as the RFC's example does, and the same each time`() {
        #expect(Digest.hex(key.publicKey.bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature = key.signature(of: [])
        let expected =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        #expect(Digest.hex(signature) == expected)
        #expect(
            (0..<20).allSatisfy { _ in key.signature(of: Array("Giàng Seo Vần".utf8)) == key.signature(of: Array("Giàng Seo Vần".utf8)) })
        #expect(SigningKey.isValid(signature, of: [], by: key.publicKey))
        #expect(!SigningKey.isValid(signature, of: [0], by: key.publicKey))
    }

    @Test func `a checkpoint is three lines and a signature's line with the key's name and id`() {
        let origin = LogOrigin(conference: "lao-cai-2022", id: "3f9a1c2e")
        let checkpoint = Checkpoint(origin: origin, size: 432, root: Array(repeating: 0xAB, count: 32))
        #expect(checkpoint.text == "diemcau/lao-cai-2022/3f9a1c2e\n432\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n")
        let note = checkpoint.signed(by: key)
        #expect(note.hasPrefix(checkpoint.text + "\n— diemcau/lao-cai-2022/3f9a1c2e "))
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6 && lines[3].isEmpty && lines[5].isEmpty)
        let id = Array(Digest.sha256(Array("\(origin.text)\n".utf8) + [1] + key.publicKey.bytes).prefix(4))
        #expect(lines[4].hasSuffix(Digest.base64(id + key.signature(of: Array(checkpoint.text.utf8)))))
    }
}
