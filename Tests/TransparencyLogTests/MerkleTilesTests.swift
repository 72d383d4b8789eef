import Access
import Testing
import TransparencyLog

/// Trees of growing size against roots that others have published, and against the recursion of the RFC.
@Suite struct MerkleTilesTests {
    /// Leaves and roots of the test vectors that the authors of Certificate Transparency publish.
    private static let published: [(leaf: [UInt8], root: String)] = [
        ([], "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ([0x00], "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ([0x10], "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ([0x20, 0x21], "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ([0x30, 0x31], "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ([0x40, 0x41, 0x42, 0x43], "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (Array(0x50...0x57), "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (Array(0x60...0x6f), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ]

    @Test func `the roots are those that others compute`() {
        let hashes = Self.published.map { MerkleHash.leaf($0.leaf) }
        for (index, entry) in Self.published.enumerated() {
            #expect(Digest.hex(Tree(hashes).rootWithLast(index)) == entry.root)
        }
    }

    @Test func `the last leaf's proof is that of the RFC's recursion, over whole tiles and beyond them`() {
        let hashes = (0..<70_000).map { MerkleHash.leaf(Array("\($0)".utf8)) }
        let tree = Tree(hashes)
        for index in [0, 1, 2, 3, 254, 255, 256, 257, 511, 512, 1_000, 65_534, 65_535, 65_536, 65_537, 69_999] {
            let path = tree.path(index)
            #expect(path == Self.recursivePath(index, hashes[...index]))
            #expect(MerkleTiles.root(lastLeaf: hashes[index], path: path) == Self.recursiveRoot(hashes[...index]))
        }
    }

    @Test func `a tree that only grows has the same root at every length`() {
        let hashes = (0..<300).map { MerkleHash.leaf(Array("\($0)".utf8)) }
        var frontier = MerkleFrontier()
        #expect(frontier.root == nil)
        for (index, hash) in hashes.enumerated() {
            frontier.add(leaf: hash)
            #expect(frontier.root == Self.recursiveRoot(hashes[...index]))
        }
    }

    @Test func `a tile is complete with every two hundred and fifty-sixth leaf, and a greater one with it now and then`() {
        #expect(MerkleTiles.completed(with: 254) == [])
        #expect(MerkleTiles.completed(with: 255) == [MerkleTiles.Place(level: 1, place: 0)])
        #expect(MerkleTiles.completed(with: 511) == [MerkleTiles.Place(level: 1, place: 1)])
        #expect(MerkleTiles.completed(with: 65_535) == [MerkleTiles.Place(level: 1, place: 255), MerkleTiles.Place(level: 2, place: 0)])
    }

    /// Leaves with their tiles, as a store keeps them.
    private struct Tree {
        private var levels: [[[UInt8]]] = [[], [], []]

        init(_ hashes: [[UInt8]]) {
            for (index, hash) in hashes.enumerated() {
                levels[0].append(hash)
                for tile in MerkleTiles.completed(with: index) {
                    levels[tile.level].append(MerkleTiles.hash(of: Array(levels[tile.level - 1][tile.parts])))
                }
            }
        }

        func path(_ index: Int) -> [[UInt8]] { MerkleTiles.lastLeafPath(index: index) { Array(levels[$0][$1]) } }

        func rootWithLast(_ index: Int) -> [UInt8] { MerkleTiles.root(lastLeaf: levels[0][index], path: path(index)) }
    }

    /// MTH of RFC 9162, 2.1.1.
    private static func recursiveRoot(_ hashes: ArraySlice<[UInt8]>) -> [UInt8] {
        if hashes.count == 1 { return hashes[hashes.startIndex] }
        let middle = hashes.startIndex + split(hashes.count)
        return MerkleHash.node(recursiveRoot(hashes[..<middle]), recursiveRoot(hashes[middle...]))
    }

    /// PATH of RFC 9162, 2.1.3.1.
    private static func recursivePath(_ index: Int, _ hashes: ArraySlice<[UInt8]>) -> [[UInt8]] {
        if hashes.count == 1 { return [] }
        let middle = hashes.startIndex + split(hashes.count)
        return index < middle
            ? recursivePath(index, hashes[..<middle]) + [recursiveRoot(hashes[middle...])]
            : recursivePath(index, hashes[middle...]) + [recursiveRoot(hashes[..<middle])]
    }

    /// The largest power of two below it.
    private static func split(_ count: Int) -> Int { 1 << ((count - 1).bitWidth - (count - 1).leadingZeroBitCount - 1) }
}
