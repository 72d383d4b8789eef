import Foundation
import GRDB
import Journal
import TransparencyLog

/// The transparency log of a history, in tables of its own beside the rows: an older release passes over them, and what it wrote without a leaf gets one at the next
/// start of this one. A leaf follows from its row and a salt, so nothing is lost by that but the salt's age.
struct LogTables {
    let database: Database
    let path: String

    /// Rows of a leaf whose salt is gone have lost a text of theirs to an erasure. A tile's checksum is its hash, which follows from the leaves.
    private static let tables = """
        CREATE TABLE IF NOT EXISTS leaf (seq INTEGER PRIMARY KEY, salt BLOB, body BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS tile (
            level INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL, checksum BLOB NOT NULL) STRICT;
        """

    func makeTables() throws { try database.execute(sql: Self.tables) }

    /// Makes what is missing: the tables, the log's name, the leaves of rows that have none.
    ///
    /// - Throws: `damaged` for a row that cannot be read, and what SQLite throws.
    func prepare(_ rows: RowWriter) throws {
        try makeTables()
        let leaves = try count()
        // A leaf that is made anew has another salt: under the old name two pasts would be signed.
        let isLost =
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM checkpoint WHERE size > ?)", arguments: [leaves]) ?? false
        if try Schema.log(of: database) == nil || isLost {
            try database.execute(sql: "DELETE FROM checkpoint WHERE size > ?", arguments: [leaves])
            try Schema.beginLog(in: database)
        }
        let reader = try HistoryReader(database, at: path)
        try reader.walk(after: leaves) { row in
            if let leaf = rows.leaf(of: row) { try insert(leaf) }
        }
    }

    func count() throws -> Int { try Int.fetchOne(database, sql: "SELECT ifnull(max(seq), 0) FROM leaf") ?? 0 }

    func insert(_ leaf: LeafRow) throws {
        try database.cachedStatement(sql: "INSERT INTO leaf VALUES (?, ?, ?, ?)")
            .execute(arguments: [leaf.seq, leaf.salt.map { Data($0) }, Data(leaf.commitment), Data(leaf.hash)])
        for tile in MerkleTiles.completed(with: leaf.index) {
            let hash = MerkleTiles.hash(of: try hashes(level: tile.level - 1, places: tile.parts))
            try database.cachedStatement(sql: "INSERT INTO tile VALUES (?, ?, ?)").execute(arguments: [tile.level, tile.place, Data(hash)])
        }
    }

    /// - Throws: `damaged` where it does not hold together.
    func logged(_ row: EntryRow) throws -> LoggedRow? {
        try row.check(in: path)
        guard try database.tableExists("leaf"), let log = try Schema.log(of: database), let leaf = try leaf(at: row.seq) else { return nil }
        try check(leaf, against: row)
        let path = try MerkleTiles.lastLeafPath(index: leaf.index) { try hashes(level: $0, places: $1) }
        return LoggedRow(of: row, leaf, path: path, log: log, checkpoint: try checkpoint(of: row.seq))
    }

    /// Every leaf with its row, in order.
    ///
    /// - Throws: `damaged` where one is missing or of something else, and whatever `body` throws.
    func walk(_ body: (EntryRow, LeafRow) throws -> Void) throws {
        try HistoryReader(database, at: path).walk(after: 0) { row in
            try row.check(in: path)
            guard let leaf = try leaf(at: row.seq) else { throw damaged(row.seq, "its leaf in the log is missing") }
            try check(leaf, against: row)
            try body(row, leaf)
        }
    }

    func keep(_ checkpoint: KeptCheckpoint) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO checkpoint VALUES (?, ?, ?)",
            arguments: [checkpoint.size, checkpoint.note, Data(checkpoint.checksum)])
    }

    /// Holds every leaf against its row, every tile against its leaves, and every checkpoint against its checksum. A history without a log has none to verify.
    ///
    /// - Throws: `damaged`, and what SQLite throws.
    func verify(isWanted: () throws -> Void) throws {
        guard try database.tableExists("leaf") else { return }
        let reader = try HistoryReader(database, at: path)
        let last = try count()
        try reader.walk(after: 0) { row in
            guard row.seq <= last else { return }
            if row.seq % MerkleTiles.width == 0 { try isWanted() }
            guard let leaf = try leaf(at: row.seq) else { throw damaged(row.seq, "its leaf in the log is missing") }
            try check(leaf, against: row)
            for tile in MerkleTiles.completed(with: leaf.index) { try check(tile, at: row.seq) }
        }
        let tiles = (1...).prefix { last >> ($0 * 8) > 0 }.reduce(0) { $0 + last >> ($1 * 8) }
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM tile") != tiles {
            throw damaged(nil, "its log has other tiles than leaves")
        }
        _ = try checkpoints()
    }

    /// Every one that was handed out.
    ///
    /// - Throws: `damaged` for one whose checksum does not hold.
    func checkpoints() throws -> [KeptCheckpoint] {
        let rows = try RawRows(database, "SELECT size, note, checksum FROM checkpoint ORDER BY size")
        var checkpoints: [KeptCheckpoint] = []
        while try rows.next() {
            let kept = KeptCheckpoint(size: Int(rows.integer(0)), note: rows.text(1))
            if kept.checksum != rows.bytes(2) { throw damaged(kept.size, "the checksum of its signed checkpoint does not hold") }
            checkpoints.append(kept)
        }
        return checkpoints
    }

    func check(_ leaf: LeafRow, against row: EntryRow) throws {
        if !leaf.holds(row) { throw damaged(row.seq, "its leaf in the log is of something else") }
    }

    private func check(_ tile: MerkleTiles.Place, at seq: Int) throws {
        let hash = MerkleTiles.hash(of: try hashes(level: tile.level - 1, places: tile.parts))
        guard try hashes(level: tile.level, places: tile.place..<tile.place + 1) == [hash] else {
            throw damaged(seq, "a tile of its log is not made of its leaves")
        }
    }

    func leaf(at seq: Int) throws -> LeafRow? {
        let statement = try database.cachedStatement(sql: "SELECT salt, body, hash FROM leaf WHERE seq = ?")
        let rows = try RawRows(statement, [seq])
        guard try rows.next() else { return nil }
        return LeafRow(seq: seq, salt: rows.isNull(0) ? nil : rows.bytes(0), commitment: rows.bytes(1), hash: rows.bytes(2))
    }

    /// - Throws: `damaged` where one is missing.
    private func hashes(level: Int, places: Range<Int>) throws -> [[UInt8]] {
        let rows =
            level == 0
            ? try RawRows(
                database, "SELECT hash FROM leaf WHERE seq BETWEEN ? AND ? ORDER BY seq", [places.lowerBound + 1, places.upperBound])
            : try RawRows(
                database, "SELECT hash FROM tile WHERE level = ? AND place BETWEEN ? AND ? ORDER BY place",
                [level, places.lowerBound, places.upperBound - 1])
        var hashes: [[UInt8]] = []
        while try rows.next() { hashes.append(rows.bytes(0)) }
        guard hashes.count == places.count else { throw damaged(nil, "hashes of its log are missing") }
        return hashes
    }

    private func checkpoint(of size: Int) throws -> String? {
        let rows = try RawRows(database, "SELECT note, checksum FROM checkpoint WHERE size = ?", [size])
        guard try rows.next() else { return nil }
        let kept = KeptCheckpoint(size: size, note: rows.text(0))
        guard kept.checksum == rows.bytes(1) else { throw damaged(size, "the checksum of its signed checkpoint does not hold") }
        return kept.note
    }

    private func damaged(_ seq: Int?, _ cause: String) -> JournalFault { .damaged(path: path, seq: seq, cause: cause) }
}
