import GRDB
import Journal

/// The tables of a journal's file, and the format that says how they are to be understood.
enum Schema {
    /// Raised when a table changes in a way that an older version would misread.
    static let format = 1

    private static let tables = """
        CREATE TABLE about (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
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

    /// Makes the tables of a file that holds none; a file that holds some must hold these.
    static func prepare(_ database: Database, at path: String) throws {
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
            try database.execute(sql: tables)
            try database.execute(sql: "INSERT INTO about VALUES ('format', ?)", arguments: [String(format)])
        }
        try check(database, at: path)
    }

    /// Writes down whose journal this is, so that a backup of it is not restored as another's. Folders are renamed: the last name counts.
    static func name(_ conference: String, in database: Database) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO about VALUES ('conference', ?)", arguments: [conference])
    }

    /// Nil in a journal that was last opened before this was written down.
    static func conference(of database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM about WHERE key = 'conference'")
    }

    /// - Throws: `newerFormat`; `damaged` for a file that is no journal.
    static func check(_ database: Database, at path: String) throws {
        guard try database.tableExists("about"),
            let found = try String.fetchOne(database, sql: "SELECT value FROM about WHERE key = 'format'").flatMap({ Int($0) }), found > 0
        else { throw JournalFault.damaged(path: path, seq: nil, cause: "it holds no journal") }
        if found > format { throw JournalFault.newerFormat(path: path, found: found, known: format) }
    }
}
