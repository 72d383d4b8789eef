import GRDB
import GRDBSQLite

/// Walks the rows of one query with SQLite's own column functions.
///
/// A check reads every row of the history; a decoded object per row would cost more than the reading.
/// Columns are counted from 0 and have the types that the STRICT tables give them.
struct RawRows {
    private let statement: Statement

    init(_ database: Database, _ sql: String, _ arguments: StatementArguments = []) throws {
        statement = try database.makeStatement(sql: sql)
        statement.arguments = arguments
    }

    /// A statement that is used again and again; nobody else may be in the middle of it.
    init(_ statement: Statement, _ arguments: StatementArguments) throws {
        self.statement = statement
        try statement.setArguments(arguments)
        sqlite3_reset(statement.sqliteStatement)
    }

    /// Goes to the next row; false after the last.
    func next() throws -> Bool {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement)).map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement.sqliteStatement, column) }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement.sqliteStatement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement.sqliteStatement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The bytes of a blob or a text.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement.sqliteStatement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.sqliteStatement, column))))
    }
}
