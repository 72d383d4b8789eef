internal import Foundation
internal import Journal
internal import SQLiteJournal

#if POSTGRESQL
internal import PostgreSQLJournal
#endif

/// Where a server keeps its journals: the one place that names the stores there are.
public enum JournalLocation: Equatable, Sendable {
    /// A file of each conference in the data folder; the server is the only one that writes it.
    case sqlite
    /// A database that any number of servers share, by its connection string, `postgres://…`.
    case postgreSQL(String)

    /// As the setting `journal` has it; nil where it names neither.
    public init?(_ text: String) {
        switch text {
        case "sqlite": self = .sqlite
        case _ where text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"): self = .postgreSQL(text)
        default: return nil
        }
    }

    /// - Parameter data: the data folder.
    func storage(in data: URL) throws(StartFailure) -> any JournalStorage {
        switch self {
        case .sqlite: return SQLiteStorage(in: data)
        #if POSTGRESQL
        case .postgreSQL(let url):
            return try StartFailure.translating { () throws(JournalFault) in try PostgreSQLStorage(url, backups: SQLiteBackups()) }
        #else
        case .postgreSQL:
            throw StartFailure(
                "This diemcau was built without PostgreSQL and cannot use a database. Install libpq-dev, build it again, or leave --journal out."
            )
        #endif
        }
    }
}
