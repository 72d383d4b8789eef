internal import Conference
internal import Journal

/// Reads a history out of its tables. Positions never change, so that what is read in pieces is as good as read at once.
struct PositionReader {
    let connection: DatabaseConnection
    let history: Int
    let path: String
    /// For each question: what runs beside a hall may not wait as long as what reads all of a history.
    let limit: Int64

    /// A position's row with what the log has of it.
    struct Found {
        let row: EntryRow
        let leaf: LeafRow
    }

    static func place(of history: Int, on connection: DatabaseConnection) throws -> HistoryPlace? {
        let sql = Statement(named: "place", "SELECT \(HistoryPlace.columns) FROM history WHERE id = $1::int8")
        let rows = try connection.ask(sql, [.number(history)], within: PostgreSQLLimits.answerWithin)
        return rows.count > 0 ? HistoryPlace(rows) : nil
    }

    static func place(of conference: String, on connection: DatabaseConnection) throws -> HistoryPlace? {
        let sql = Statement("SELECT \(HistoryPlace.columns) FROM history WHERE conference = $1 AND archived IS NULL")
        let rows = try connection.ask(sql, [.text(conference)], within: PostgreSQLLimits.answerWithin)
        return rows.count > 0 ? HistoryPlace(rows) : nil
    }

    /// - Parameters:
    ///   - snapshotFormat: nil reads the whole history, without any snapshot.
    ///   - shared: is asked once all of it is read.
    /// - Throws: `newerFormat`, `damaged` with the position, and what the database says.
    func history(snapshotFormat: Int?, upTo head: Int, shared: () throws -> ServersOnStore?) throws -> History {
        var passedOver: [JournalFault] = []
        let snapshot = try snapshotFormat.flatMap { try self.snapshot(format: $0, upTo: head, passedOver: &passedOver) }
        let entries = try rows(after: snapshot?.seq ?? 0, upTo: head).map { try $0.entry(in: path) }
        let mark = try mark(passedOver: &passedOver)
        return History(
            format: .newest, terms: try terms(), head: head, snapshot: snapshot, entries: entries, mark: mark, passedOver: passedOver,
            shared: try shared())
    }

    func rows(after seq: Int, upTo head: Int) throws -> [EntryRow] {
        var rows: [EntryRow] = []
        try walk(after: seq, upTo: head) { rows.append($0.row) }
        return rows
    }

    /// Every row after a position, in order.
    ///
    /// - Throws: `damaged` where one is missing, and whatever `body` throws.
    func walk(after seq: Int, upTo head: Int, _ body: (Found) throws -> Void) throws {
        var last = seq
        while last < head {
            let end = min(last + PostgreSQLLimits.rowsAtOnce, head)
            for found in try find("seq > $2::int8 AND seq <= $3::int8 ORDER BY seq", [.number(last), .number(end)]) {
                guard found.row.seq == last + 1 else { break }
                last = found.row.seq
                try body(found)
            }
            if last != end { throw JournalFault.damaged(path: path, seq: last + 1, cause: "it is missing") }
        }
    }

    /// Of the row at this position; nil where there is none.
    func checksum(at seq: Int) throws(DatabaseError) -> [UInt8]? {
        let rows = try ask("SELECT checksum FROM position WHERE history = $1::int8 AND seq = $2::int8", [.number(seq)])
        return rows.count > 0 ? rows.bytes(0, 0) : nil
    }

    func position(at seq: Int) throws -> Found? { try find("seq = $2::int8", [.number(seq)]).first }

    /// The accepted ones among these commands, in the order in which they were asked for.
    func find(_ commands: [CommandKey]) throws -> [RecordedCommand] {
        guard !commands.isEmpty else { return [] }
        let names = [commands.map(\.by.role.rawValue), commands.map(\.by.person.text), commands.map(\.id)]
        let found = try find(
            "(role, person, command) IN (SELECT * FROM unnest($2::text[], $3::text[], $4::text[]))", names.map { .texts($0) },
            withPeople: false)
        var recorded: [CommandKey: RecordedCommand] = [:]
        for found in found {
            if let command = try found.row.remembered(in: path) { recorded[command.key] = command }
        }
        return commands.compactMap { recorded[$0] }
    }

    /// - Parameter condition: its first parameter is `$2`.
    private func find(_ condition: String, _ parameters: [Parameter], withPeople: Bool = true) throws -> [Found] {
        let sql = """
            SELECT seq, at, format, term, role, person, op, command, digest, result, commitments, events, checksum, salt, body, hash FROM position
            WHERE history = $1::int8 AND \(condition)
            """
        let rows = try ask(sql, parameters)
        var found = (0..<rows.count).map { self.found(rows, $0) }
        guard withPeople, let first = found.first?.row.seq, let last = found.last?.row.seq else { return found }
        let people = try people(from: first, to: last)
        for index in found.indices {
            guard let people = people[found[index].row.seq] else { continue }
            var row = found[index].row
            row.people = people
            found[index] = Found(row: row, leaf: found[index].leaf)
        }
        return found
    }

    private func found(_ rows: QueryRows, _ row: Int) -> Found {
        let command =
            rows.isNull(row, 7) ? nil : CommandRecord(id: rows.text(row, 7), digest: rows.bytes(row, 8), result: rows.bytes(row, 9))
        let entry = EntryRow(
            seq: Int(rows.number(row, 0)), at: rows.number(row, 1), format: Int(rows.number(row, 2)), term: rows.text(row, 3),
            role: rows.text(row, 4), person: rows.text(row, 5), op: rows.text(row, 6), command: command, commitments: rows.bytes(row, 10),
            events: rows.bytes(row, 11), checksum: rows.bytes(row, 12), people: [])
        let leaf = LeafRow(
            seq: entry.seq, salt: rows.bytesIfAny(row, 13), commitment: rows.bytes(row, 14), hash: rows.bytes(row, 15))
        return Found(row: entry, leaf: leaf)
    }

    private func people(from first: Int, to last: Int) throws -> [Int: [PersonRow]] {
        let sql = """
            SELECT version, id, salt, fields, checksum FROM person WHERE history = $1::int8 AND version BETWEEN $2::int8 AND $3::int8
            ORDER BY version, id COLLATE "C"
            """
        let rows = try ask(sql, [.number(first), .number(last)])
        var people: [Int: [PersonRow]] = [:]
        for row in 0..<rows.count {
            let person = PersonRow(
                id: rows.text(row, 1), version: Int(rows.number(row, 0)), salt: rows.bytesIfAny(row, 2), fields: rows.bytesIfAny(row, 3),
                checksum: rows.bytes(row, 4))
            people[person.version, default: []].append(person)
        }
        return people
    }

    func ask(_ sql: String, _ parameters: [Parameter] = []) throws(DatabaseError) -> QueryRows {
        try connection.ask(Statement(sql), [.number(history)] + parameters, within: limit)
    }
}

// MARK: - What stands beside the positions

extension PositionReader {
    func terms() throws -> [Term] {
        let rows = try ask("SELECT name, start, number, checksum FROM epoch WHERE history = $1::int8 ORDER BY number")
        return try (0..<rows.count).map { row in
            let term = Term(name: rows.text(row, 0), from: Int(rows.number(row, 1)))
            let number = Int(rows.number(row, 2))
            if number != row + 1 { throw JournalFault.damaged(path: path, seq: nil, cause: "its epoch \(row + 1) is missing") }
            if term.checksum(number: number) != rows.bytes(row, 3) {
                throw JournalFault.damaged(path: path, seq: nil, cause: "the checksum of its epoch \(number) does not hold")
            }
            return term
        }
    }

    /// The newest sound one; what is not sound is as good as absent, and said.
    private func snapshot(format: Int, upTo head: Int, passedOver: inout [JournalFault]) throws -> Snapshot? {
        let rows = try ask(
            "SELECT seq, format, body FROM snapshot WHERE history = $1::int8 AND format = $2::int8 AND seq <= $3::int8 ORDER BY seq DESC",
            [.number(format), .number(head)])
        for row in 0..<rows.count {
            let snapshot = Snapshot(seq: Int(rows.number(row, 0)), format: Int(rows.number(row, 1)), body: rows.bytes(row, 2))
            if snapshot.content != nil { return snapshot }
            passedOver.append(.damaged(path: path, seq: snapshot.seq, cause: "the checksum of its snapshot does not hold"))
        }
        return nil
    }

    /// Those that are sound.
    func snapshots(upTo head: Int) throws -> [Snapshot] {
        let rows = try ask(
            "SELECT seq, format, body FROM snapshot WHERE history = $1::int8 AND seq <= $2::int8 ORDER BY seq", [.number(head)])
        let all = (0..<rows.count).map { row in
            Snapshot(seq: Int(rows.number(row, 0)), format: Int(rows.number(row, 1)), body: rows.bytes(row, 2))
        }
        return all.filter { $0.content != nil }
    }

    func mark(passedOver: inout [JournalFault]) throws -> TimeMark? {
        let rows = try ask("SELECT server_time, wall, boot, boot_time, mark_checksum FROM history WHERE id = $1::int8")
        guard rows.count > 0, !rows.isNull(0, 0) else { return nil }
        let mark = TimeMark(
            serverTime: rows.number(0, 0), wall: rows.number(0, 1), bootID: rows.text(0, 2), bootTime: rows.number(0, 3))
        if mark.checksum == rows.bytes(0, 4) { return mark }
        passedOver.append(.damaged(path: path, seq: nil, cause: "the checksum of its last sign of life does not hold"))
        return nil
    }
}
