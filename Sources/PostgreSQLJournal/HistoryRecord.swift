internal import Access
internal import Journal
internal import TransparencyLog

/// What is written to a history beside its positions, each in a transaction of its own.
struct HistoryRecord {
    let connection: DatabaseConnection
    let history: Int

    /// Begins a term after the last position, in the history of a conference, which is made where there is none. Nothing that was still under way before can be
    /// written afterwards.
    ///
    /// - Throws: `termTaken`, `archivedMeanwhile`, and what the database says.
    static func begin(term name: String, of conference: String, at path: String, on connection: DatabaseConnection) throws -> HistoryPlace {
        let limit = PostgreSQLLimits.answerWithin
        try connection.ask(Statement("BEGIN"), within: limit)
        do {
            try connection.ask(
                Statement(
                    """
                    INSERT INTO history (conference, log, head, stamp, epochs, term) VALUES ($1, $2, 0, 0, 0, '')
                    ON CONFLICT (conference) WHERE archived IS NULL DO NOTHING
                    """), [.text(conference), .text(newLogName)], within: limit)
            let sql = "SELECT \(HistoryPlace.columns) FROM history WHERE conference = $1 AND archived IS NULL FOR UPDATE"
            let rows = try connection.ask(Statement(sql), [.text(conference)], within: limit)
            // Whoever archives holds the row until it is of no conference any more.
            guard rows.count > 0 else { throw JournalFault.archivedMeanwhile(at: path) }
            let place = HistoryPlace(rows)
            let number = place.epochs + 1
            let term = Term(name: name, from: place.head + 1)
            try connection.ask(
                Statement("INSERT INTO epoch VALUES ($1, $2, $3, $4, true, $5)"),
                [.number(place.history), .number(number), .text(name), .number(term.from), .bytes(term.checksum(number: number))],
                within: limit)
            try connection.ask(
                Statement("UPDATE history SET stamp = stamp + 1, epochs = $2, term = $3 WHERE id = $1"),
                [.number(place.history), .number(number), .text(name)], within: limit)
            try connection.write(Statement("COMMIT"), within: limit)
            return HistoryPlace(history: place.history, head: place.head, stamp: place.stamp + 1, epochs: number, term: name)
        } catch {
            _ = try? connection.ask(Statement("ROLLBACK"), within: limit)
            if case DatabaseError.refused(let refusal) = error, refusal.constraint == "epoch_name" {
                throw JournalFault.termTaken(name: name)
            }
            throw error
        }
    }

    /// Changes the history's row, so that an append whose fate is unknown is either there now, or finds it changed and never will be; and waits until that is durable, and
    /// with it all before.
    ///
    /// - Returns: nil where there is none any more that is served.
    static func settle(_ history: Int, on connection: DatabaseConnection) throws(DatabaseError) -> HistoryPlace? {
        let sql = Statement(
            "UPDATE history SET stamp = stamp + 1 WHERE id = $1::int8 AND archived IS NULL RETURNING \(HistoryPlace.columns)")
        let rows = try connection.write(sql, [.number(history)], within: PostgreSQLLimits.answerWithin)
        return rows.count > 0 ? HistoryPlace(rows) : nil
    }

    /// Looks whether the database was promoted since somebody last did. Where its last append waited for no standby, its end may be lost, and what was signed
    /// over it would be of another past under the same name: the log goes on under another.
    func noteTimeline() throws(DatabaseError) {
        try connection.write(
            Statement(
                """
                WITH now AS (SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8) AS timeline)
                UPDATE history h SET timeline = now.timeline,
                    log = CASE WHEN h.timeline <> now.timeline AND h.has_standby IS NOT TRUE THEN $2 ELSE h.log END
                FROM now WHERE h.id = $1::int8 AND h.timeline IS DISTINCT FROM now.timeline
                """), [.number(history), .text(Self.newLogName)], within: PostgreSQLLimits.answerWithin)
    }

    static var newLogName: String { Digest.hex(SystemRandomness.bytes(LogOrigin.idBytes)) }

    /// - Parameter durably: else its commit waits for neither disk nor standby, so that appends wait no longer for the history's row than it takes to change it. That holds
    ///   for its transaction alone.
    func keep(_ mark: TimeMark, durably: Bool) throws(DatabaseError) {
        try connection.write(
            Statement(
                named: durably ? "mark" : "quick mark",
                """
                UPDATE history SET server_time = $2::int8, wall = $3::int8, boot = $4::text, boot_time = $5::int8, mark_checksum = $6::bytea
                WHERE id = $1::int8 AND archived IS NULL
                """ + (durably ? "" : " AND set_config('synchronous_commit', 'off', true) = 'off'")),
            [
                .number(history), .number(mark.serverTime), .number(mark.wall), .text(mark.bootID), .number(mark.bootTime),
                .bytes(mark.checksum),
            ], within: PostgreSQLLimits.answerWithin)
    }

    func keep(_ snapshot: Snapshot, within limit: Int64) throws(DatabaseError) {
        try connection.write(
            Statement(
                """
                INSERT INTO snapshot VALUES ($1, $2, $3, $4)
                ON CONFLICT (history, seq) DO UPDATE SET format = excluded.format, body = excluded.body
                """),
            [.number(history), .number(snapshot.seq), .number(snapshot.format), .bytes(snapshot.body)], within: limit)
        try connection.ask(
            Statement(
                """
                DELETE FROM snapshot WHERE history = $1
                AND seq NOT IN (SELECT seq FROM snapshot WHERE history = $1 ORDER BY seq DESC LIMIT $2)
                """), [.number(history), .number(Snapshot.kept)], within: limit)
    }

    func keep(_ checkpoint: KeptCheckpoint) throws(DatabaseError) {
        try connection.write(
            Statement("INSERT INTO checkpoint VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"),
            [.number(history), .number(checkpoint.size), .text(checkpoint.note), .bytes(checkpoint.checksum)],
            within: PostgreSQLLimits.answerWithin)
    }

    /// Tells the others how far it has come; nobody waits for that.
    func notify(head: Int) throws(DatabaseError) {
        try connection.post(
            Statement(named: "notify", "SELECT pg_notify($1::text, $2::text)"), [.text(Self.channel(of: history)), .text(String(head))],
            within: PostgreSQLLimits.answerWithin)
    }

    static func channel(of history: Int) -> String { "diemcau_\(history)" }
}
