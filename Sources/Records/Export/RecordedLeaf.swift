internal import Access
internal import StrictJSON
internal import TransparencyLog

/// A leaf as a record has it.
struct RecordedLeaf {
    /// Milliseconds since 1970.
    let at: Int64
    /// To the body, in hex.
    let body: String
    /// Subject → commitment in hex.
    let people: [JSON.Member]
    let hash: [UInt8]

    init(_ text: String, at seq: Int) throws(RecordVerifier.Breach) {
        let members = try RecordVerifier.members(of: Array(text.utf8), seq, "its leaf")
        guard members.map(\.key) == ["seq", "at", "body", "people"], members[0].value == .int(Int64(seq)),
            case .int(let at) = members[1].value, at >= 0,
            let body = Self.commitment(members[2].value), case .object(let people) = members[3].value,
            people.allSatisfy({ Self.commitment($0.value) != nil })
        else { throw RecordVerifier.Breach(position: seq, cause: "its leaf is not of this position, or not of the form that a leaf has") }
        self.at = at
        self.body = body
        self.people = people
        hash = MerkleHash.leaf(Array(text.utf8))
    }

    private static func commitment(_ value: JSON) -> String? {
        guard case .string(let text) = value, Digest.hexBytes(text)?.count == 32 else { return nil }
        return text
    }
}
