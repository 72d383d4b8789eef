internal import Conference
internal import Journal

/// One append as one statement, and so one transaction and one way there and back: the history's row is changed if it stands where this server believes, and only then the
/// positions are written, with their commands, results and leaves, what they say of people, the mark and, where another has written since, the turn of this term.
///
/// Whoever comes second waits for the first one's commit on that row, finds it changed, and has written nothing; when that has happened too often it goes first.
struct PositionAppender {
    let rows: [EntryRow]
    let leaves: [LeafRow]
    let mark: TimeMark
    /// The term that this server opened with.
    let term: String

    private static let columns = """
        history, seq, at, format, term, role, person, op, command, digest, result, commitments, events, checksum, salt, body, hash
        """

    private static let statement = Statement(
        named: "append",
        """
        WITH moved AS (
            UPDATE history SET head = $3::int8, term = $4::text, epochs = $5::int8, server_time = $6::int8, wall = $7::int8, boot = $8::text,
                boot_time = $9::int8, mark_checksum = $10::bytea, has_standby = current_setting('synchronous_standby_names') <> ''
            WHERE id = $1::int8 AND head = $2::int8 AND stamp = $11::int8 AND archived IS NULL AND NOT EXISTS (
                SELECT 1 FROM waiting other WHERE other.history = $1::int8 AND other.term <> $4::text
                AND other.since > clock_timestamp() - $34::int8 * interval '1 millisecond' AND other.since < coalesce(
                    (SELECT since FROM waiting WHERE history = $1::int8 AND term = $4::text
                    AND since > clock_timestamp() - $34::int8 * interval '1 millisecond'), 'infinity'))
            RETURNING id
        ), served AS (
            DELETE FROM waiting WHERE history = $1::int8 AND term = $4::text AND EXISTS (SELECT 1 FROM moved)
        ), turned AS (
            INSERT INTO epoch (history, number, name, start, opens, checksum)
            SELECT id, $5::int8, $4::text, $2::int8 + 1, false, $12::bytea FROM moved WHERE $12::bytea IS NOT NULL
        ), told AS (
            INSERT INTO person (history, version, id, salt, fields, checksum)
            SELECT moved.id, p.* FROM moved, unnest($13::int8[], $14::text[], $15::bytea[], $16::text[], $17::bytea[]) p
        )
        INSERT INTO position (\(columns)) SELECT moved.id, r.* FROM moved, unnest(
            $18::int8[], $19::int8[], $20::int8[], $21::text[], $22::text[], $23::text[], $24::text[], $25::text[], $26::bytea[], $27::bytea[],
            $28::text[], $29::text[], $30::bytea[], $31::bytea[], $32::bytea[], $33::bytea[]
        ) r
        """)

    private static let place = Statement(
        named: "place after all",
        """
        WITH waits AS (
            INSERT INTO waiting AS w (history, term, since) VALUES ($1::int8, $2::text, clock_timestamp())
            ON CONFLICT (history, term) DO UPDATE SET since = excluded.since
            WHERE w.since <= excluded.since - $3::int8 * interval '1 millisecond'
        )
        SELECT \(HistoryPlace.columns) FROM history WHERE id = $1::int8
        """)

    /// Where the history stands, for one that was not quick enough for the last time: from now on it goes before those that come after it. Without that a server that is
    /// near to the database, and has enough to write, would always be quicker than one that is far.
    func placeAfterAll(of history: Int, on connection: DatabaseConnection) throws(DatabaseError) -> HistoryPlace? {
        let rows = try connection.ask(
            Self.place, [.number(history), .text(term), .number(PostgreSQLLimits.turnWithin)], within: PostgreSQLLimits.answerWithin)
        return rows.count > 0 ? HistoryPlace(rows) : nil
    }

    static func prepare(on connection: DatabaseConnection) throws(DatabaseError) {
        try connection.prepare(statement, until: MonotonicClock.now + PostgreSQLLimits.answerWithin)
    }

    /// - Returns: the place afterwards; nil where the history stood elsewhere, and nothing was written.
    /// - Throws: `refused` by a rule of the tables, and all else of `DatabaseConnection.write`.
    func append(at place: HistoryPlace, on connection: DatabaseConnection) throws(DatabaseError) -> HistoryPlace? {
        let after = place.appended(rows.count, by: term)
        let turn = after.epochs == place.epochs ? nil : Term(name: term, from: place.head + 1).checksum(number: after.epochs)
        let about: [Parameter] = [
            .number(place.history), .number(place.head), .number(after.head), .text(term), .number(after.epochs),
            .number(mark.serverTime), .number(mark.wall), .text(mark.bootID), .number(mark.bootTime), .bytes(mark.checksum),
            .number(place.stamp), .bytes(turn),
        ]
        let written = try connection.write(
            Self.statement,
            about + Self.parameters(of: rows.flatMap(\.people)) + Self.parameters(of: rows, leaves)
                + [.number(PostgreSQLLimits.turnWithin)],
            within: PostgreSQLLimits.answerWithin)
        return written.touched == rows.count ? after : nil
    }

    /// Rows of another store, as they stand, into a history that is being made.
    static func insert(_ rows: [EntryRow], _ leaves: [LeafRow], into history: Int, on connection: DatabaseConnection) throws(DatabaseError)
    {
        let limit = PostgreSQLLimits.bulkWithin
        try connection.ask(
            Statement(
                """
                INSERT INTO person (history, version, id, salt, fields, checksum)
                SELECT $1::int8, p.* FROM unnest($2::int8[], $3::text[], $4::bytea[], $5::text[], $6::bytea[]) p
                """), [.number(history)] + parameters(of: rows.flatMap(\.people)), within: limit)
        try connection.ask(
            Statement(
                """
                INSERT INTO position (\(columns)) SELECT $1::int8, r.* FROM unnest(
                    $2::int8[], $3::int8[], $4::int8[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[],
                    $11::bytea[], $12::text[], $13::text[], $14::bytea[], $15::bytea[], $16::bytea[], $17::bytea[]) r
                """), [.number(history)] + parameters(of: rows, leaves), within: limit)
    }

    private static func parameters(of people: [PersonRow]) -> [Parameter] {
        [
            .numbers(people.map { Int64($0.version) }), .texts(people.map(\.id)), .lists(ofBytes: people.map(\.salt)),
            .texts(utf8: people.map(\.fields)), .lists(ofBytes: people.map(\.checksum)),
        ]
    }

    private static func parameters(of rows: [EntryRow], _ leaves: [LeafRow]) -> [Parameter] {
        [
            .numbers(rows.map { Int64($0.seq) }), .numbers(rows.map(\.at)), .numbers(rows.map { Int64($0.format) }),
            .texts(rows.map(\.term)),
            .texts(rows.map(\.role)), .texts(rows.map(\.person)), .texts(rows.map(\.op)), .texts(rows.map { $0.command?.id }),
            .lists(ofBytes: rows.map { $0.command?.digest }), .lists(ofBytes: rows.map { $0.command?.result }),
            .texts(utf8: rows.map { $0.commitments.isEmpty ? nil : $0.commitments }), .texts(utf8: rows.map(\.events)),
            .lists(ofBytes: rows.map(\.checksum)), .lists(ofBytes: leaves.map(\.salt)), .lists(ofBytes: leaves.map(\.commitment)),
            .lists(ofBytes: leaves.map(\.hash)),
        ]
    }
}
