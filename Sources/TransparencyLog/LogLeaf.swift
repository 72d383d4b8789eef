internal import Access
internal import StrictJSON

/// What the log holds of one position: that there was one, when, and commitments to all that it says. Nobody can read it, and nobody can say later that it was
/// another.
///
/// The body is a JSON object with who did what, and what became of it, without what is said of people; the leaf has SHA-256(salt ‖ body). What is said of people stands in
/// `commitments`, each salted on its own. So a name, or a free text with a name in it, can be erased together with its salt while the leaf, and every proof over it, stands.
public struct LogLeaf: Equatable, Sendable {
    /// Random bytes before the body: a guessed body cannot be tried against the leaf.
    public static let saltBytes = 16

    /// The leaf's content, UTF-8 JSON: `{"seq":12,"at":1642384800000,"body":"…","people":{"recipient/ca-nhan-9":"…"}}`.
    public let bytes: [UInt8]

    /// - Parameters:
    ///   - at: milliseconds since 1970.
    ///   - commitment: to the body, as `commitment(salt:body:)` makes it.
    ///   - commitments: a JSON object, the subject of each personal text with its commitment in hex; empty where nothing is said of anybody.
    public init(seq: Int, at: Int64, commitment: [UInt8], commitments: [UInt8]) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("seq")
        writer.int(seq)
        writer.key("at")
        writer.int(at)
        writer.key("body")
        writer.string(Digest.hex(commitment))
        writer.key("people")
        writer.encoded(commitments.isEmpty ? Array("{}".utf8) : commitments)
        writer.endObject()
        bytes = writer.bytes
    }

    /// 32 bytes.
    public static func commitment(salt: [UInt8], body: [UInt8]) -> [UInt8] { Digest.sha256(salt + body) }

    /// `{"role":"mc","person":"mc-1","op":"round.confer","events":[…]}`
    public static func body(role: String, person: String, op: String, events: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(capacity: 128 + events.count)
        writer.beginObject()
        for (key, value) in [("role", role), ("person", person), ("op", op)] {
            writer.key(key)
            writer.string(value)
        }
        writer.key("events")
        writer.encoded(events)
        writer.endObject()
        return writer.bytes
    }

    public var hash: [UInt8] { MerkleHash.leaf(bytes) }
}
