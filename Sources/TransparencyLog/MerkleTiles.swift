/// A log's tree as it is kept: the hash of every leaf, and of every complete subtree of 256, 65,536 … leaves, a *tile*. What is between is computed when it is
/// asked for, from at most 255 hashes a level, so that a leaf costs one hash to keep and a proof a few reads, however long the log is.
public enum MerkleTiles {
    /// Hashes that a tile stands for.
    public static let width = 256
    private static let heightOfTile = width.trailingZeroBitCount

    /// Where a tile stands: `level` 0 are the leaves, one of `level` n stands for 256 of the level below; `place` counts from 0.
    public struct Place: Hashable, Sendable {
        public let level: Int
        public let place: Int

        public init(level: Int, place: Int) {
            self.level = level
            self.place = place
        }

        /// What it is made of, on the level below.
        public var parts: Range<Int> { place * width..<(place + 1) * width }
    }

    /// The tiles that are complete with the leaf of this index, lower levels first.
    public static func completed(with index: Int) -> [Place] {
        var (places, count, level) = ([Place](), index + 1, 1)
        while count > 0, count % width == 0 {
            count /= width
            places.append(Place(level: level, place: count - 1))
            level += 1
        }
        return places
    }

    /// A tile's own hash, from the 256 of the level below.
    public static func hash(of parts: [[UInt8]]) -> [UInt8] {
        precondition(parts.count == width, "a tile is made of \(width) hashes")
        return MerkleHash.root(over: parts)
    }

    /// The inclusion proof of a log's last leaf (RFC 9162, 2.1.3.1): with a leaf only complete subtrees lie before it, and their hashes never change again.
    /// So what is proved of a leaf in the log that ends with it is the same whenever it is asked for.
    ///
    /// - Parameter read: the hashes of a level at these places, in order.
    public static func lastLeafPath(index: Int, read: (_ level: Int, _ places: Range<Int>) throws -> [[UInt8]]) rethrows -> [[UInt8]] {
        var path: [[UInt8]] = []
        for height in 0..<Int.bitWidth where index >> height & 1 == 1 {
            // The subtree of 2^height leaves that ends where the smaller ones begin.
            let place = (index >> height) - 1
            let (level, rest) = height.quotientAndRemainder(dividingBy: heightOfTile)
            path.append(MerkleHash.root(over: try read(level, place << rest..<(place + 1) << rest)))
        }
        return path
    }

    /// The root of a log that ends with a leaf of this hash, from its proof.
    public static func root(lastLeaf hash: [UInt8], path: [[UInt8]]) -> [UInt8] {
        path.reduce(hash) { MerkleHash.node($1, $0) }
    }
}
