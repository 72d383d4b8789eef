internal import Journal
internal import TransparencyLog

/// Reads a whole history once and holds it against itself: every row's checksum and what it is committed to, that none is missing, the terms, and the log with its tiles.
struct HistoryCheck {
    let positions: PositionReader

    /// - Throws: `damaged` with the position, `newerFormat`, and what the database says.
    func check() throws {
        guard let head = try PositionReader.place(of: positions.history, on: positions.connection)?.head else {
            throw JournalFault.missing(path: positions.path)
        }
        let beyond = try positions.ask("SELECT max(seq) FROM position WHERE history = $1::int8 AND seq > $2::int8", [.number(head)])
        let log = LogReader(positions: positions)
        var terms = try positions.terms()[...]
        var (term, hashes) = ("", LogHashes())
        try positions.walk(after: 0, upTo: head) { found in
            let row = found.row
            while let next = terms.first, next.from <= row.seq {
                term = next.name
                terms.removeFirst()
            }
            try row.check(in: positions.path)
            if row.term != term { throw damaged(row.seq, "its term is \(row.term), and the epochs say \(term)") }
            try row.checkPeople(in: positions.path)
            try log.check(found)
            hashes.add(found.leaf)
        }
        if !beyond.isNull(0, 0), try isStillBeyond(head) { throw damaged(head, "there are positions after the last") }
        try check(hashes)
        try checkPeople(upTo: head)
        _ = try log.checkpoints()
    }

    /// Another server may have written it since.
    private func isStillBeyond(_ head: Int) throws -> Bool {
        try PositionReader.place(of: positions.history, on: positions.connection)?.head == head
    }

    /// A tile that is not there yet is made when somebody asks; one that is there has to be right.
    private func check(_ hashes: LogHashes) throws {
        let rows = try positions.ask("SELECT level, place, hash FROM tile WHERE history = $1::int8")
        for row in 0..<rows.count {
            let place = MerkleTiles.Place(level: Int(rows.number(row, 0)), place: Int(rows.number(row, 1)))
            // One of leaves that came while this was read is looked at the next time.
            guard let hash = hashes.tiles[place] else { continue }
            if hash != rows.bytes(row, 2) { throw damaged(nil, "a tile of its log is not made of its leaves") }
        }
    }

    /// A row of `person` that no position speaks of has lost its number or its name.
    private func checkPeople(upTo head: Int) throws {
        let strangers = """
            SELECT version FROM person WHERE history = $1::int8 AND version <= $2::int8 AND NOT EXISTS (
                SELECT 1 FROM position WHERE history = person.history AND seq = version AND commitments IS NOT NULL) LIMIT 1
            """
        let rows = try positions.ask(strangers, [.number(head)])
        if rows.count > 0 { throw damaged(Int(rows.number(0, 0)), "it says something of a person, and the position does not") }
    }

    private func damaged(_ seq: Int?, _ cause: String) -> JournalFault { .damaged(path: positions.path, seq: seq, cause: cause) }
}

/// The tiles that a log's leaves make, one leaf after the other.
struct LogHashes {
    private(set) var tiles: [MerkleTiles.Place: [UInt8]] = [:]
    /// Of every level those that are in no tile yet.
    private var open: [[[UInt8]]] = [[]]

    mutating func add(_ leaf: LeafRow) {
        open[0].append(leaf.hash)
        for tile in MerkleTiles.completed(with: leaf.index) {
            let hash = MerkleTiles.hash(of: open[tile.level - 1])
            open[tile.level - 1] = []
            tiles[tile] = hash
            if open.count == tile.level { open.append([]) }
            open[tile.level].append(hash)
        }
    }
}
