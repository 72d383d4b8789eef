internal import Access

/// The two hashes of a Merkle tree (RFC 9162, 2.1.1): a leaf's and a node's begin with different bytes, so that neither ever passes for the other.
public enum MerkleHash {
    /// 32 bytes.
    public static func leaf(_ content: [UInt8]) -> [UInt8] { Digest.sha256([0x00] + content) }

    /// 32 bytes; `left` and `right` have 32 each.
    public static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] { Digest.sha256([0x01] + left + right) }

    /// The root over hashes of complete subtrees that stand beside each other, as many as a power of two.
    static func root(over hashes: [[UInt8]]) -> [UInt8] {
        precondition(hashes.count.nonzeroBitCount == 1, "a complete tree has as many leaves as a power of two")
        var level = hashes
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { node(level[$0], level[$0 + 1]) }
        }
        return level[0]
    }
}
