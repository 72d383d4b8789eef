internal import TransparencyLog

extension MemoryDisk.Content {
    /// - Throws: `newerFormat`, `damaged`.
    func logged(at seq: Int) throws(JournalFault) -> LoggedRow? {
        guard rows.indices.contains(seq - 1), leaves.indices.contains(seq - 1) else { return nil }
        let (row, leaf) = (rows[seq - 1], leaves[seq - 1])
        try row.check(in: MemoryDisk.path)
        let path = MerkleTiles.lastLeafPath(index: leaf.index) { level, places in
            places.map { hash(of: MerkleTiles.Place(level: level, place: $0)) }
        }
        return LoggedRow(of: row, leaf, path: path, log: "00000000", checkpoint: checkpoints[seq])
    }

    /// It has no tiles of its own to keep: whoever asks waits for nothing here.
    private func hash(of tile: MerkleTiles.Place) -> [UInt8] {
        tile.level == 0
            ? leaves[tile.place].hash : MerkleTiles.hash(of: tile.parts.map { hash(of: .init(level: tile.level - 1, place: $0)) })
    }

    mutating func keep(_ checkpoint: KeptCheckpoint) {
        if checkpoints[checkpoint.size] == nil { checkpoints[checkpoint.size] = checkpoint.note }
    }
}
