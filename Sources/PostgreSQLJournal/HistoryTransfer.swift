internal import Journal

/// Hands whole histories out of a database, takes them in, and puts them aside.
struct HistoryTransfer {
    let connection: DatabaseConnection
    let path: String

    /// As it stands at this moment; its rows are read when they are walked.
    func copy(of place: HistoryPlace, _ conference: String) throws -> HistoryCopy {
        let positions = reader(of: place.history)
        let log = LogReader(positions: positions)
        var passedOver: [JournalFault] = []
        return HistoryCopy(
            conference: conference, log: try log.name(), terms: try positions.terms().filter { $0.from <= place.head + 1 },
            mark: try positions.mark(passedOver: &passedOver), checkpoints: try log.checkpoints().filter { $0.size <= place.head },
            snapshots: try positions.snapshots(upTo: place.head)
        ) { show in
            try positions.walk(after: 0, upTo: place.head) { found in
                try found.row.check(in: path)
                try found.row.checkPeople(in: path)
                try log.check(found)
                try show(found.row, found.leaf)
            }
        }
    }

    /// In one transaction, with a log of another name: what was signed since would be of another past under the same.
    ///
    /// - Throws: `journalExists` where somebody was quicker.
    func take(_ copy: HistoryCopy, as conference: String) throws(JournalFault) {
        do {
            try inTransaction {
                let rows = try ask(
                    """
                    INSERT INTO history (conference, log, head, stamp, epochs, term) VALUES ($1, $2, 0, 0, 0, '')
                    ON CONFLICT (conference) WHERE archived IS NULL DO NOTHING RETURNING id
                    """, [.text(conference), .text(HistoryRecord.newLogName)])
                guard rows.count > 0 else { throw JournalFault.journalExists(path: path) }
                let history = Int(rows.number(0, 0))
                try insert(copy.terms, into: history)
                let head = try insertRows(of: copy, into: history)
                try ask(
                    "UPDATE history SET head = $2::int8, epochs = $3::int8, term = $4::text WHERE id = $1::int8",
                    [.number(history), .number(head), .number(copy.terms.count), .text(copy.terms.last?.name ?? "")])
                let record = HistoryRecord(connection: connection, history: history)
                for checkpoint in copy.checkpoints { try record.keep(checkpoint) }
                if let mark = copy.mark { try record.keep(mark, durably: true) }
                for snapshot in copy.snapshots { try record.keep(snapshot, within: PostgreSQLLimits.bulkWithin) }
                try HistoryCheck(positions: reader(of: history)).check()
            }
        } catch {
            throw JournalFault(error, at: path, while: .opening)
        }
    }

    /// - Throws: `inUse` while a server lives there, `fileExists` where one of this name was put aside before.
    func archive(_ place: HistoryPlace, of conference: String, as name: String) throws {
        try inTransaction {
            try ask("SELECT 1 FROM history WHERE id = $1::int8 FOR UPDATE", [.number(place.history)])
            if try ServersTable.count(of: place.history, on: connection) > 0 { throw JournalFault.inUse(path: path, holder: nil) }
            let isUsed = "SELECT EXISTS (SELECT 1 FROM history WHERE conference = $1::text AND archived = $2::text)"
            if try ask(isUsed, [.text(conference), .text(name)]).flag(0, 0) {
                throw JournalFault.fileExists(path: "\(path), archived \(name)")
            }
            try ask("UPDATE history SET archived = $2::text WHERE id = $1::int8", [.number(place.history), .text(name)])
        }
    }

    /// Where a term stands twice only the first has opened the history; the others are its turns.
    private func insert(_ terms: [Term], into history: Int) throws {
        var opened: Set<String> = []
        for (place, term) in terms.enumerated() {
            try ask(
                "INSERT INTO epoch VALUES ($1::int8, $2::int8, $3::text, $4::int8, NOT $5::text = ANY ($6::text[]), $7::bytea)",
                [
                    .number(history), .number(place + 1), .text(term.name), .number(term.from), .text(term.name), .texts(Array(opened)),
                    .bytes(term.checksum(number: place + 1)),
                ])
            opened.insert(term.name)
        }
    }

    /// - Returns: the last position.
    private func insertRows(of copy: HistoryCopy, into history: Int) throws -> Int {
        var chunk = Chunk()
        try copy.walk { row, leaf in
            chunk.rows.append(row)
            chunk.leaves.append(leaf)
            chunk.head = row.seq
            if chunk.rows.count == PostgreSQLLimits.rowsAtOnce { try write(&chunk, into: history) }
        }
        try write(&chunk, into: history)
        return chunk.head
    }

    /// Rows on their way.
    private struct Chunk {
        var rows: [EntryRow] = []
        var leaves: [LeafRow] = []
        /// The last that was in it.
        var head = 0
    }

    private func write(_ chunk: inout Chunk, into history: Int) throws {
        try PositionAppender.insert(chunk.rows, chunk.leaves, into: history, on: connection)
        (chunk.rows, chunk.leaves) = ([], [])
    }

    private func reader(of history: Int) -> PositionReader {
        PositionReader(connection: connection, history: history, path: path, limit: PostgreSQLLimits.bulkWithin)
    }

    private func inTransaction(_ body: () throws -> Void) throws {
        try ask("BEGIN")
        do {
            try body()
            try connection.write(Statement("COMMIT"), within: PostgreSQLLimits.bulkWithin)
        } catch {
            _ = try? ask("ROLLBACK")
            throw error
        }
    }

    @discardableResult
    private func ask(_ sql: String, _ parameters: [Parameter] = []) throws(DatabaseError) -> QueryRows {
        try connection.ask(Statement(sql), parameters, within: PostgreSQLLimits.bulkWithin)
    }
}
