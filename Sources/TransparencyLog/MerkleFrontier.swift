/// A tree that only grows, and of which nothing but the root is wanted: the roots of the complete subtrees at its right edge.
public struct MerkleFrontier {
    /// From the largest to the smallest; as many as the count has ones in binary.
    private var roots: [[UInt8]] = []
    public private(set) var count = 0

    public init() {}

    public mutating func add(leaf hash: [UInt8]) {
        roots.append(hash)
        count += 1
        for _ in 0..<count.trailingZeroBitCount {
            let right = roots.removeLast()
            roots.append(MerkleHash.node(roots.removeLast(), right))
        }
    }

    /// 32 bytes; nil for a tree without a leaf.
    public var root: [UInt8]? {
        guard let last = roots.last else { return nil }
        return roots.dropLast().reversed().reduce(last) { MerkleHash.node($1, $0) }
    }
}
