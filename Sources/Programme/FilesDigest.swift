import Crypto
import Foundation

/// What tells one version of a programme's files, or of a text that is signed, from another.
enum FilesDigest {
    /// SHA-256 in lower-case hex over each file's name and bytes, sorted by name; lengths stand between, so that nothing can move from
    /// one to the other.
    static func hex(of files: [(name: String, bytes: Data)]) -> String {
        var hash = SHA256()
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            hash.update(data: Data("\(file.name)\n\(file.bytes.count)\n".utf8))
            hash.update(data: file.bytes)
        }
        return hex(hash.finalize())
    }

    /// SHA-256 in lower-case hex over the text's UTF-8: what a signatory of a pledge confirms.
    static func hex(of text: String) -> String { hex(SHA256.hash(data: Data(text.utf8))) }

    /// SHA-256 in lower-case hex over the bytes of one file.
    static func hex(of bytes: Data) -> String { hex(SHA256.hash(data: bytes)) }

    private static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
