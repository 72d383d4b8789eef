import Access
import GRDB
import Journal
import TransparencyLog

/// The tables of a journal's file, and the format that says how they are to be understood.
enum Schema {
    private static let about = """
        CREATE TABLE about (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// Every row has a checksum over its other columns; `person` is found by its position for reading, and by its id for erasing. Fields without a salt have lost a
    /// text to an erasure; until there was one, tables were made so that both go together. A term stands in `epoch` for each of its turns, where several servers have
    /// written by turns; until there were several, tables were made so that each has one.
    private static let tables =
        about + """
            CREATE TABLE position (
                seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, format INTEGER NOT NULL, term TEXT NOT NULL, role TEXT NOT NULL,
                person TEXT NOT NULL, op TEXT NOT NULL, command TEXT, digest BLOB, result BLOB, commitments TEXT, events TEXT NOT NULL,
                checksum BLOB NOT NULL,
                CHECK ((command IS NULL) = (digest IS NULL) AND (command IS NULL) = (result IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX position_command ON position (role, person, command) WHERE command IS NOT NULL;
            CREATE TABLE person (
                id TEXT NOT NULL, version INTEGER NOT NULL, salt BLOB, fields TEXT, checksum BLOB NOT NULL, PRIMARY KEY (version, id),
                CHECK (salt IS NULL OR fields IS NOT NULL)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX person_id ON person (id);
            CREATE TABLE epoch (number INTEGER PRIMARY KEY, name TEXT NOT NULL, start INTEGER NOT NULL, checksum BLOB NOT NULL) STRICT;
            CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, format INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
            CREATE TABLE mark (
                one INTEGER PRIMARY KEY CHECK (one = 1), server_time INTEGER NOT NULL, wall INTEGER NOT NULL, boot TEXT NOT NULL,
                boot_time INTEGER NOT NULL, checksum BLOB NOT NULL
            ) STRICT;
            """

    /// As journals were made before: no terms, no checksums, nothing kept apart. They are read and written for ever, but no new one is made but by tests.
    private static let tablesOfFormatOne =
        about + """
            CREATE TABLE position (
                seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, format INTEGER NOT NULL, role TEXT NOT NULL, person TEXT NOT NULL, op TEXT NOT NULL,
                command TEXT, digest BLOB, result BLOB, events TEXT NOT NULL,
                CHECK ((command IS NULL) = (digest IS NULL) AND (command IS NULL) = (result IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX position_command ON position (role, person, command) WHERE command IS NOT NULL;
            CREATE TABLE epoch (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, start INTEGER NOT NULL) STRICT;
            CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, format INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
            CREATE TABLE mark (
                one INTEGER PRIMARY KEY CHECK (one = 1), server_time INTEGER NOT NULL, wall INTEGER NOT NULL, boot TEXT NOT NULL,
                boot_time INTEGER NOT NULL
            ) STRICT;
            """

    /// Makes the tables of a file that holds none; a file that holds some keeps its format.
    ///
    /// - Throws: as `format(of:at:)`.
    static func prepare(_ database: Database, as format: HistoryFormat, at path: String) throws -> HistoryFormat {
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
            switch format {
            case .one: try database.execute(sql: tablesOfFormatOne)
            case .two: try database.execute(sql: tables)
            }
            let about = [("format", String(format.rawValue)), ("release", format.release)]
            for (key, value) in about { try database.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [key, value]) }
        }
        return try self.format(of: database, at: path)
    }

    /// Writes down whose journal this is, so that a backup of it is not restored as another's. Folders are renamed: the last name counts.
    static func name(_ conference: String, in database: Database) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO about VALUES ('conference', ?)", arguments: [conference])
    }

    /// Nil in a journal that was last opened before this was written down.
    static func conference(of database: Database) throws -> String? { try value("conference", of: database) }

    /// The name of its transparency log, lower-case hex; nil before one was begun.
    static func log(of database: Database) throws -> String? { try value("log", of: database) }

    /// Gives the log a name that no other has: at its beginning, and where a history comes back from a backup, because what was signed since would be of another
    /// past under the same name.
    static func beginLog(in database: Database) throws {
        let name = Digest.hex(SystemRandomness.bytes(LogOrigin.idBytes))
        try database.execute(sql: "INSERT OR REPLACE INTO about VALUES ('log', ?)", arguments: [name])
    }

    /// - Throws: `newerFormat`; `damaged` for a file that is no journal.
    static func format(of database: Database, at path: String) throws -> HistoryFormat {
        guard try database.tableExists("about"), let found = try value("format", of: database).flatMap({ Int($0) }), found > 0 else {
            throw JournalFault.damaged(path: path, seq: nil, cause: "it holds no journal")
        }
        if let format = HistoryFormat(rawValue: found) { return format }
        throw JournalFault.newerFormat(
            path: path, found: found, known: HistoryFormat.newest.rawValue, release: try value("release", of: database))
    }

    /// All that is written down of a journal but its format.
    static func notes(of database: Database) throws -> [String: String] {
        let rows = try RawRows(database, "SELECT key, value FROM about WHERE key NOT IN ('format', 'release')")
        var notes: [String: String] = [:]
        while try rows.next() { notes[rows.text(0)] = rows.text(1) }
        return notes
    }

    static func note(_ notes: [String: String], in database: Database) throws {
        for (key, value) in notes { try database.execute(sql: "INSERT OR REPLACE INTO about VALUES (?, ?)", arguments: [key, value]) }
    }

    private static func value(_ key: String, of database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM about WHERE key = ?", arguments: [key])
    }
}
