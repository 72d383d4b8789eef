internal import Journal
internal import TransparencyLog

/// The transparency log of a history. A leaf stands in the row of its position; tiles follow from leaves that never change, so that whoever first needs one keeps it for all.
struct LogReader {
    let positions: PositionReader

    /// - Throws: `damaged` where it does not hold together.
    func logged(at seq: Int) throws -> LoggedRow? {
        guard let found = try positions.position(at: seq) else { return nil }
        try found.row.check(in: positions.path)
        try check(found)
        let path = try MerkleTiles.lastLeafPath(index: found.leaf.index) { try hashes(level: $0, places: $1) }
        return LoggedRow(of: found.row, found.leaf, path: path, log: try name(), checkpoint: try checkpoint(of: seq))
    }

    /// Its own name within the conference, lower-case hex.
    func name() throws(DatabaseError) -> String {
        let rows = try positions.ask("SELECT log FROM history WHERE id = $1::int8")
        return rows.count > 0 ? rows.text(0, 0) : ""
    }

    func check(_ found: PositionReader.Found) throws(JournalFault) {
        if !found.leaf.holds(found.row) {
            throw .damaged(path: positions.path, seq: found.row.seq, cause: "its leaf in the log is of something else")
        }
    }

    /// The tiles that these positions have completed, so that a proof need not reckon them.
    func keepTiles(completedAfter seq: Int, upTo head: Int) throws {
        for index in seq..<head {
            for tile in MerkleTiles.completed(with: index) { _ = try hashes(level: tile.level, places: tile.place..<tile.place + 1) }
        }
    }

    /// Every one that was handed out.
    ///
    /// - Throws: `damaged` for one whose checksum does not hold.
    func checkpoints() throws -> [KeptCheckpoint] {
        let rows = try positions.ask("SELECT size, note, checksum FROM checkpoint WHERE history = $1::int8 ORDER BY size")
        return try (0..<rows.count).map { try kept(rows, $0) }
    }

    private func checkpoint(of size: Int) throws -> String? {
        let rows = try positions.ask(
            "SELECT size, note, checksum FROM checkpoint WHERE history = $1::int8 AND size = $2::int8", [.number(size)])
        return rows.count > 0 ? try kept(rows, 0).note : nil
    }

    private func kept(_ rows: QueryRows, _ row: Int) throws(JournalFault) -> KeptCheckpoint {
        let kept = KeptCheckpoint(size: Int(rows.number(row, 0)), note: rows.text(row, 1))
        if kept.checksum == rows.bytes(row, 2) { return kept }
        throw .damaged(path: positions.path, seq: kept.size, cause: "the checksum of its signed checkpoint does not hold")
    }

    /// Those of leaves, or of tiles; a tile that nobody has kept yet is made.
    ///
    /// - Throws: `damaged` where a leaf is missing.
    private func hashes(level: Int, places: Range<Int>) throws -> [[UInt8]] {
        if level == 0 {
            let rows = try positions.ask(
                "SELECT hash FROM position WHERE history = $1::int8 AND seq BETWEEN $2::int8 AND $3::int8 ORDER BY seq",
                [.number(places.lowerBound + 1), .number(places.upperBound)])
            guard rows.count == places.count else {
                throw JournalFault.damaged(path: positions.path, seq: nil, cause: "leaves of its log are missing")
            }
            return (0..<rows.count).map { rows.bytes($0, 0) }
        }
        let rows = try positions.ask(
            "SELECT place, hash FROM tile WHERE history = $1::int8 AND level = $2::int8 AND place BETWEEN $3::int8 AND $4::int8",
            [.number(level), .number(places.lowerBound), .number(places.upperBound - 1)])
        var kept: [Int: [UInt8]] = [:]
        for row in 0..<rows.count { kept[Int(rows.number(row, 0))] = rows.bytes(row, 1) }
        return try places.map { place in
            if let hash = kept[place] { return hash }
            let tile = MerkleTiles.Place(level: level, place: place)
            return try make(tile)
        }
    }

    private func make(_ tile: MerkleTiles.Place) throws -> [UInt8] {
        let hash = MerkleTiles.hash(of: try hashes(level: tile.level - 1, places: tile.parts))
        _ = try positions.ask(
            "INSERT INTO tile VALUES ($1::int8, $2::int8, $3::int8, $4::bytea) ON CONFLICT DO NOTHING",
            [.number(tile.level), .number(tile.place), .bytes(hash)])
        return hash
    }
}
