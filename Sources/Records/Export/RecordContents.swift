public import Access
internal import TransparencyLog

/// What lies in a record's folder beside the history, papers and registers, each under its digest, signed by the key that signed the history. They are made of
/// that history, but a reader of them has only this to hold them against.
public struct RecordContents: Equatable, Sendable {
    /// The file in which it stands.
    public static let file = "contents"
    /// The key's name, and the first line.
    private static let noteName = "diemcau/contents"

    /// The log's name, and how many positions of it the files were made of.
    public let origin: String
    public let size: Int
    /// Name and SHA-256 in hex, by name.
    public let files: [File]

    public struct File: Equatable, Sendable {
        public let name: String
        public let digest: String
    }

    public init(origin: String, size: Int, files: [(name: String, bytes: [UInt8])]) {
        self.origin = origin
        self.size = size
        self.files = files.map { File(name: $0.name, digest: Digest.hex(Digest.sha256($0.bytes))) }.sorted { $0.name < $1.name }
    }

    public func signed(by key: SigningKey) -> String { note.signed(by: key) }

    private var note: SignedNote {
        let lines = files.map { "\($0.digest)  \($0.name)\n" }
        return SignedNote(name: Self.noteName, text: "\(Self.noteName)\n\(origin)\n\(size)\n" + lines.joined())
    }

    /// The names that a list has, whether or not it is signed by anybody; nil for what is no list.
    public static func names(in list: [UInt8]) -> [String]? {
        let lines = String(decoding: list, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines[0] == noteName, let end = lines.firstIndex(of: ""), end >= 3 else { return nil }
        let files = lines[3..<end].map { $0.split(separator: "  ", maxSplits: 1) }
        return files.allSatisfy { $0.count == 2 } ? files.map { String($0[1]) } : nil
    }

    /// Holds a list against the record that it lies beside and against the files that it lists.
    ///
    /// - Parameters:
    ///   - origin: the log's name, and `size` how many positions of it the record has.
    ///   - signer: the fingerprint of the key that signed the record: a key that another has followed signs no papers any more.
    ///   - key: the file of the first public key, and `notes` of those that followed it.
    ///   - files: everything of the folder that the list names, as it lies there.
    public static func verify(
        _ list: [UInt8], of origin: String, size: Int, signer: String, key: [UInt8], notes: [UInt8]? = nil,
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(RecordVerifier.Breach) {
        let keys = try RecordVerifier.keys(first: key, notes).keys.drop { $0.fingerprint != signer }
        let found = RecordContents(origin: origin, size: size, files: files)
        let text = String(decoding: list, as: UTF8.self)
        if Array(text.utf8) == list, keys.contains(where: { found.note.isSigned(text, by: $0) }) { return }
        for file in found.files where !text.contains("\n\(file.digest)  \(file.name)\n") {
            throw RecordVerifier.Breach(position: nil, cause: "\(file.name) is not the file that was written with it")
        }
        throw RecordVerifier.Breach(
            position: nil, cause: "\(Self.file) is not the list of these files of this record, or is not signed by this key")
    }
}
