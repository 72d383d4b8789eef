internal import Journal

/// The tables of a database, all in its schema `diemcau`, and the number that says how they are to be understood.
///
/// Rows are those of the history's format 2, so that the checksums are over the same columns in every store.
enum DatabaseSchema {
    static let version = 1
    /// The first release that reads them, as packages number it.
    private static let release = "0.630"

    /// `history` has one row for each conference, and one for each that was archived. Every append changes that row, and finds by it that it was the quicker one: `head` is the
    /// last position, and `stamp` counts everything else that an append under way must not overlook. It also holds the last sign of life, the last of the epochs, in
    /// which timeline of the database it was written last, and whether the last append waited for a standby. The transparency log's columns of a position are `salt`, `body` and `hash`. `server`, `waiting` and `lease` are worth nothing after seconds: they are not logged, and
    /// empty after a failover.
    private static let tables = """
        CREATE TABLE about (key text PRIMARY KEY, value text NOT NULL);
        CREATE TABLE history (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, conference text NOT NULL, archived text, log text NOT NULL, head bigint NOT NULL,
            stamp bigint NOT NULL, epochs bigint NOT NULL, term text NOT NULL, timeline text, has_standby boolean, server_time bigint,
            wall bigint, boot text, boot_time bigint, mark_checksum bytea
        ) WITH (fillfactor = 50);
        CREATE UNIQUE INDEX history_conference ON history (conference) WHERE archived IS NULL;
        CREATE UNIQUE INDEX history_archived ON history (conference, archived) WHERE archived IS NOT NULL;
        CREATE TABLE position (
            history bigint NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, format bigint NOT NULL, term text NOT NULL, role text NOT NULL,
            person text NOT NULL, op text NOT NULL, command text, digest bytea, result bytea, commitments text, events text NOT NULL,
            checksum bytea NOT NULL, salt bytea, body bytea NOT NULL, hash bytea NOT NULL, CONSTRAINT position_once PRIMARY KEY (history, seq),
            CHECK ((command IS NULL) = (digest IS NULL) AND (command IS NULL) = (result IS NULL))
        );
        CREATE UNIQUE INDEX position_command ON position (history, role, person, command) WHERE command IS NOT NULL;
        CREATE TABLE person (
            history bigint NOT NULL, version bigint NOT NULL, id text NOT NULL, salt bytea, fields text, checksum bytea NOT NULL,
            PRIMARY KEY (history, version, id), CHECK (salt IS NULL OR fields IS NOT NULL)
        );
        CREATE TABLE epoch (
            history bigint NOT NULL, number bigint NOT NULL, name text NOT NULL, start bigint NOT NULL, opens boolean NOT NULL,
            checksum bytea NOT NULL, PRIMARY KEY (history, number)
        );
        CREATE UNIQUE INDEX epoch_name ON epoch (history, name) WHERE opens;
        CREATE TABLE tile (
            history bigint NOT NULL, level bigint NOT NULL, place bigint NOT NULL, hash bytea NOT NULL, PRIMARY KEY (history, level, place)
        );
        CREATE TABLE checkpoint (
            history bigint NOT NULL, size bigint NOT NULL, note text NOT NULL, checksum bytea NOT NULL, PRIMARY KEY (history, size)
        );
        CREATE TABLE snapshot (
            history bigint NOT NULL, seq bigint NOT NULL, format bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (history, seq)
        );
        CREATE UNLOGGED TABLE server (
            history bigint NOT NULL, term text NOT NULL, seen timestamptz NOT NULL, revision bigint NOT NULL, body bytea,
            PRIMARY KEY (history, term)
        ) WITH (fillfactor = 50);
        CREATE UNLOGGED TABLE waiting (
            history bigint NOT NULL, term text NOT NULL, since timestamptz NOT NULL, PRIMARY KEY (history, term)
        ) WITH (fillfactor = 50);
        CREATE UNLOGGED TABLE lease (history bigint PRIMARY KEY, term text NOT NULL, until timestamptz NOT NULL) WITH (fillfactor = 50);
        """

    /// Any number; every server takes the same, so that two do not make the tables at once.
    private static let lock = 0x6469_656D_6361_75

    /// Makes the tables of a database that has none.
    ///
    /// - Throws: `newerFormat`, and what the database says.
    static func prepare(on connection: DatabaseConnection, at path: String) throws {
        if try isThere(on: connection, at: path) { return }
        let limit = PostgreSQLLimits.bulkWithin
        // Before the transaction: within one a session goes on believing what it has once not found.
        try connection.ask(Statement("SELECT pg_advisory_lock($1)"), [.number(lock)], within: limit)
        defer { _ = try? connection.ask(Statement("SELECT pg_advisory_unlock($1)"), [.number(lock)], within: limit) }
        try connection.ask(Statement("BEGIN"), within: limit)
        do {
            if try !isThere(on: connection, at: path) { try make(on: connection, within: limit) }
            try connection.write(Statement("COMMIT"), within: limit)
        } catch {
            _ = try? connection.ask(Statement("ROLLBACK"), within: limit)
            throw error
        }
    }

    private static func make(on connection: DatabaseConnection, within limit: Int64) throws(DatabaseError) {
        try connection.ask(Statement("CREATE SCHEMA IF NOT EXISTS diemcau"), within: limit)
        for table in tables.split(separator: ";") { try connection.ask(Statement(String(table)), within: limit) }
        try connection.ask(
            Statement("INSERT INTO about VALUES ('schema', $1), ('release', $2)"), [.text(String(version)), .text(release)], within: limit)
    }

    /// Whether there are tables of this version.
    ///
    /// - Throws: `newerFormat`; `refused` for tables that nobody of us made.
    static func isThere(on connection: DatabaseConnection, at path: String) throws -> Bool {
        let known = Statement("SELECT to_regclass('diemcau.about') IS NOT NULL")
        guard try connection.ask(known, within: PostgreSQLLimits.answerWithin).flag(0, 0) else { return false }
        guard let found = try about("schema", on: connection).flatMap({ Int($0) }) else {
            throw JournalFault.refused(
                path: path, cause: "its schema diemcau does not say which version it is",
                remedy: "Restore that schema, or name an empty database.")
        }
        if found > version {
            throw JournalFault.newerFormat(path: path, found: found, known: version, release: try about("release", on: connection))
        }
        return true
    }

    /// What is written down of the database as a whole.
    static func about(_ key: String, on connection: DatabaseConnection) throws(DatabaseError) -> String? {
        let rows = try connection.ask(
            Statement("SELECT value FROM about WHERE key = $1"), [.text(key)], within: PostgreSQLLimits.answerWithin)
        return rows.count > 0 ? rows.text(0, 0) : nil
    }

    /// What is written down there from now on; what was written down before stays.
    static func keepFirst(_ value: String, as key: String, on connection: DatabaseConnection) throws(DatabaseError) {
        try connection.write(
            Statement("INSERT INTO about VALUES ($1, $2) ON CONFLICT DO NOTHING"), [.text(key), .text(value)],
            within: PostgreSQLLimits.answerWithin)
    }
}
