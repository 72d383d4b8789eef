internal import Access
public import StrictJSON

/// A receipt without its opening in so few bytes that QR codes hold it (biên nhận rút gọn; `Records/README.md`). What follows from the rest is left out: the leaf's text, its root, the checkpoint's lines.
public struct CompactReceipt: Equatable, Sendable {
    /// Characters of the text of one code: what version 20 holds at error correction L, 105 modules with the quiet zone, so that each has three pixels of a picture of 320.
    public static let mostCharacters = 1_200
    /// A number of two digits would make the head longer; nothing that a conference can name comes near.
    private static let mostParts = 9
    private static let head = "DIEMCAU-RECEIPT-1"
    /// Of the digest over all parts, sixteen letters: what tells the parts of two receipts apart and a letter that was misread.
    private static let digestBytes = 10

    private let bytes: [UInt8]

    /// - Parameter receipt: as it is handed out, with `log`. Nil for what has no proof or is no receipt.
    public init?(of receipt: JSON) {
        guard let log = receipt["log"], let leafText = log["leaf"]?.text, let note = log["checkpoint"]?.text,
            let leaf = try? JSONReader.read(Array(leafText.utf8)), case .object(let people)? = leaf["people"],
            let signature = Self.signature(of: note),
            let hashes = Self.hashes([receipt["digest"], leaf["body"]] + people.map(\.value), Digest.hexBytes),
            case .array(let proof)? = log["proof"], let neighbours = Self.hashes(proof, Digest.base64Bytes)
        else { return nil }
        var facts: [JSON] = [.string(String(note.prefix { $0 != "\n" }))]
        for name in ["pledge", "unit", "version", "how", "state", "seq", "at"] {
            guard let fact = receipt[name] else { return nil }
            facts.append(fact)
        }
        facts += [receipt["device"] ?? .null, .array(people.map { .string($0.key) })]
        bytes = JSONWriter.write(.array(facts)) + Array("\n".utf8) + hashes + neighbours + signature
        guard letters.utf8.count <= Self.mostParts * Self.lettersOfPart else { return nil }
    }

    /// The text of each code, in their order.
    public var texts: [String] {
        let letters = Array(letters.utf8)
        let count = (letters.count + Self.lettersOfPart - 1) / Self.lettersOfPart
        let length = (letters.count + count - 1) / count
        return (1...count).map { number in
            let part = letters[(number - 1) * length..<min(number * length, letters.count)]
            return "\(Self.head)/\(digest)/\(number)/\(count)/" + String(decoding: part, as: UTF8.self)
        }
    }

    private var letters: String { Digest.base32(bytes) }
    private var digest: String { Digest.base32(Array(Digest.sha256(bytes).prefix(Self.digestBytes))) }

    private static var lettersOfPart: Int { mostCharacters - head.utf8.count - digestBytes * 8 / 5 - "//1/9/".utf8.count }

    /// The bytes of key id and signature, from the note's last line.
    private static func signature(of note: String) -> [UInt8]? {
        note.split(separator: "\n").last.flatMap { $0.split(separator: " ").last }.flatMap { Digest.base64Bytes(String($0)) }
    }

    /// One behind the other; nil where one is not what `read` reads.
    private static func hashes(_ texts: [JSON?], _ read: (String) -> [UInt8]?) -> [UInt8]? {
        var all: [UInt8] = []
        for text in texts {
            guard let bytes = text?.text.flatMap(read) else { return nil }
            all += bytes
        }
        return all
    }
}

extension JSON {
    fileprivate var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
