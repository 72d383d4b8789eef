internal import Conference
internal import Journal

/// The rows of the servers that live on one history, as one of them keeps its own there and reads the others'.
struct ServersTable {
    let history: Int
    /// The term of the one that asks.
    let term: String
    /// Bodies that were read before, with their revisions: one is read again only when its server has said something else.
    private var bodies: [String: (revision: Int64, body: [UInt8])] = [:]
    private var own = Announcement()

    /// What this server says of itself.
    private struct Announcement {
        var body: [UInt8] = []
        /// Counts what it has said; 0 before it has said anything.
        var revision: Int64 = 0
        /// Whether the table may not have it.
        var isNew = false
    }

    init(history: Int, term: String) {
        self.history = history
        self.term = term
    }

    /// What a heartbeat has brought.
    struct Beat {
        let servers: ServersOnStore
        /// The last position.
        let head: Int
    }

    mutating func announce(_ body: [UInt8]) {
        own.isNew = true
        if own.revision > 0, own.body == body { return }
        own.body = body
        own.revision += 1
    }

    /// On a new connection, or after a failover, it may be gone.
    mutating func announceAgain() { own.isNew = own.revision > 0 }

    private static let heartbeat = Statement(
        named: "heartbeat",
        """
        WITH alive AS (
            INSERT INTO server AS s (history, term, seen, revision, body)
            VALUES ($1::int8, $2::text, clock_timestamp(), CASE WHEN $4::bytea IS NULL THEN 0 ELSE $3::int8 END, $4::bytea)
            ON CONFLICT (history, term) DO UPDATE SET seen = excluded.seen, body = coalesce(excluded.body, s.body),
                revision = CASE WHEN excluded.body IS NULL THEN s.revision ELSE excluded.revision END
            RETURNING body IS NULL AS is_silent
        ), lent AS (
            INSERT INTO lease AS l (history, term, until)
            VALUES ($1::int8, $2::text, clock_timestamp() + $5::int8 * interval '1 millisecond')
            ON CONFLICT (history) DO UPDATE SET term = excluded.term, until = excluded.until
            WHERE l.term = excluded.term OR l.until < clock_timestamp()
            RETURNING term
        )
        SELECT (SELECT is_silent FROM alive),
            coalesce((SELECT term FROM lent), (SELECT term FROM lease WHERE history = $1::int8 AND until >= clock_timestamp())),
            h.head, (extract(epoch FROM clock_timestamp()) * 1000)::int8, o.term, o.revision
        FROM history h LEFT JOIN server o ON o.history = h.id AND o.term <> $2::text
            AND o.seen > clock_timestamp() - $6::int8 * interval '1 millisecond'
        WHERE h.id = $1::int8 AND h.archived IS NULL ORDER BY o.term COLLATE "C"
        """)

    /// Gives a sign of life, takes or keeps the leadership where it is free or this server's, and says who else is there.
    ///
    /// - Returns: nil where the history was archived.
    mutating func beat(on connection: DatabaseConnection, within limit: Int64) throws(DatabaseError) -> Beat? {
        let asked = MonotonicClock.now
        let rows = try connection.ask(
            Self.heartbeat,
            [
                .number(history), .text(term), .number(own.revision), .bytes(own.isNew ? own.body : nil),
                .number(PostgreSQLLimits.leaseFor),
                .number(ServersOnStore.expireAfter),
            ], within: limit)
        guard rows.count > 0 else { return nil }
        // Half of the way there and back has passed since.
        let answered = MonotonicClock.now
        let time = rows.number(0, 3) + (answered - asked) / 2
        own.isNew = own.revision > 0 && rows.flag(0, 0)
        var others: [(term: String, revision: Int64)] = []
        for row in 0..<rows.count where !rows.isNull(row, 4) { others.append((rows.text(row, 4), rows.number(row, 5))) }
        try readBodies(of: others, on: connection, within: limit)
        let servers = ServersOnStore(
            others: others.map { ServerAnnouncement(term: $0.term, body: bodies[$0.term]?.body ?? []) },
            leader: rows.isNull(0, 1) ? nil : rows.text(0, 1), time: time + MonotonicClock.now - answered)
        return Beat(servers: servers, head: Int(rows.number(0, 2)))
    }

    private mutating func readBodies(
        of others: [(term: String, revision: Int64)], on connection: DatabaseConnection, within limit: Int64
    ) throws(DatabaseError) {
        let changed = others.filter { bodies[$0.term]?.revision != $0.revision }.map(\.term)
        bodies = bodies.filter { body in others.contains { $0.term == body.key } }
        guard !changed.isEmpty else { return }
        let rows = try connection.ask(
            Statement(
                named: "bodies", "SELECT term, revision, body FROM server WHERE history = $1::int8 AND term = ANY ($2::text[])"),
            [.number(history), .texts(changed)], within: limit)
        for row in 0..<rows.count { bodies[rows.text(row, 0)] = (rows.number(row, 1), rows.bytes(row, 2)) }
    }

    /// Takes this server's row and its leadership away, and what others have left long ago.
    func leave(on connection: DatabaseConnection) throws(DatabaseError) {
        try connection.ask(
            Statement(
                """
                WITH lent AS (DELETE FROM lease WHERE history = $1::int8 AND term = $2::text),
                waits AS (
                    DELETE FROM waiting WHERE history = $1::int8
                    AND (term = $2::text OR since < clock_timestamp() - $3::int8 * interval '1 millisecond')
                )
                DELETE FROM server WHERE history = $1::int8
                AND (term = $2::text OR seen < clock_timestamp() - $3::int8 * interval '1 millisecond')
                """),
            [.number(history), .text(term), .number(PostgreSQLLimits.forgetAfter)], within: PostgreSQLLimits.heartbeatEvery)
    }

    /// How many servers live on a history.
    static func count(of history: Int, on connection: DatabaseConnection) throws(DatabaseError) -> Int {
        let sql = """
            SELECT count(*) FROM server WHERE history = $1::int8 AND seen > clock_timestamp() - $2::int8 * interval '1 millisecond'
            """
        let rows = try connection.ask(
            Statement(sql), [.number(history), .number(ServersOnStore.expireAfter)], within: PostgreSQLLimits.answerWithin)
        return Int(rows.number(0, 0))
    }
}
