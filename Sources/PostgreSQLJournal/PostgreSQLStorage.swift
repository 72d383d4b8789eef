internal import Access
public import Foundation
public import Journal
internal import TransparencyLog

/// The histories in one PostgreSQL database, which any number of servers share.
public struct PostgreSQLStorage: JournalStorage {
    private let address: DatabaseAddress
    private let backups: any BackupFiles

    /// - Parameters:
    ///   - url: `postgres://user:password@host1:5432,host2:5432/database`.
    ///   - backups: the files that a history is copied to, and comes back from.
    /// - Throws: `refused` for a URL that is none. Nothing is connected yet.
    package init(_ url: String, backups: any BackupFiles) throws(JournalFault) {
        address = try DatabaseAddress(url)
        self.backups = backups
    }

    public func path(of conference: String) -> String { address.path(of: conference) }

    public func admit(_ keys: ServerKeys) throws(JournalFault) {
        try ask(address.path) { connection in
            try DatabaseSchema.prepare(on: connection, at: address.path)
            for (key, what, own) in [("secret", "secret", keys.secret), ("signing", "signing key", keys.signing)] {
                guard let own else { continue }
                try DatabaseSchema.keepFirst(own, as: key, on: connection)
                if try DatabaseSchema.about(key, on: connection) != own { throw JournalFault.otherKeys(path: address.path, what: what) }
            }
        }
    }

    /// Whether a commit waits for a standby: without one the end of a history may be lost with its machine, and a promotion begins a log of a new origin.
    package func hasSynchronousStandby() throws(JournalFault) -> Bool {
        try ask(address.path) { connection in
            let named = Statement("SELECT current_setting('synchronous_standby_names') <> ''")
            return try connection.ask(named, within: PostgreSQLLimits.answerWithin).flag(0, 0)
        }
    }

    public func warnings() throws(JournalFault) -> [String] {
        if try hasSynchronousStandby() { return [] }
        return [
            """
            \(address.path) names no synchronous standby: with its machine the last that was accepted may be lost, and after a promotion the transparency log goes on \
            under another name. Name one (synchronous_standby_names) before the day
            """
        ]
    }

    public func isThere(_ conference: String) throws(JournalFault) -> Bool {
        try ask(path(of: conference)) { try place(of: conference, on: $0) != nil }
    }

    public func wasArchived(_ conference: String) throws(JournalFault) -> Bool {
        let path = path(of: conference)
        return try ask(path) { connection in
            guard try DatabaseSchema.isThere(on: connection, at: path) else { return false }
            let archived = Statement("SELECT EXISTS (SELECT 1 FROM history WHERE conference = $1 AND archived IS NOT NULL)")
            return try connection.ask(archived, [.text(conference)], within: PostgreSQLLimits.answerWithin).flag(0, 0)
        }
    }

    public func store(of conference: String) -> any JournalStore { PostgreSQLJournalStore(address, conference: conference) }

    public func read(_ conference: String, snapshotFormat: Int?) throws(JournalFault) -> History {
        try ask(path(of: conference)) { connection in
            let place = try mustBeThere(conference, on: connection)
            return try reader(of: place, conference, on: connection)
                .history(snapshotFormat: snapshotFormat, upTo: place.head) { nil }
        }
    }

    public func readLog(_ conference: String, _ show: (LoggedEntry) -> Void) throws(JournalFault) -> LoggedRow? {
        let path = path(of: conference)
        return try ask(path) { connection in
            let place = try mustBeThere(conference, on: connection)
            let log = LogReader(positions: reader(of: place, conference, on: connection))
            try log.positions.walk(after: 0, upTo: place.head) { found in
                try found.row.check(in: path)
                try log.check(found)
                show(try LoggedEntry(of: found.row, found.leaf, in: path))
            }
            return try log.logged(at: place.head)
        }
    }

    public func backup(_ conference: String, to file: URL) throws(JournalFault) {
        try ask(path(of: conference)) { connection in
            let place = try mustBeThere(conference, on: connection)
            try backups.write(
                try HistoryTransfer(connection: connection, path: path(of: conference)).copy(of: place, conference), to: file)
        }
    }

    public func restore(_ conference: String, from file: URL) throws(JournalFault) {
        let path = path(of: conference)
        try ask(path) { connection in
            try DatabaseSchema.prepare(on: connection, at: path)
            if try PositionReader.place(of: conference, on: connection) != nil { throw JournalFault.journalExists(path: path) }
            try backups.read(file, of: conference) { copy throws(JournalFault) in
                try HistoryTransfer(connection: connection, path: path).take(copy, as: conference)
            }
        }
    }

    public func archive(_ conference: String, at date: Date) throws(JournalFault) -> String {
        let path = path(of: conference)
        return try ask(path) { connection in
            let place = try mustBeThere(conference, on: connection)
            let name = date.ISO8601Format()
            try HistoryTransfer(connection: connection, path: path).archive(place, of: conference, as: name)
            return "\(path), archived \(name)"
        }
    }

    /// A database holds the newest format alone.
    public func upgrade(_ conference: String, at date: Date, _ upgrade: HistoryUpgrade) throws(JournalFault) -> String? {
        try ask(path(of: conference)) { _ = try mustBeThere(conference, on: $0) }
        return nil
    }

    private func ask<Answer>(_ path: String, _ body: (DatabaseConnection) throws -> Answer) throws(JournalFault) -> Answer {
        do {
            return try body(try DatabaseLine(address, for: .upkeep).connected())
        } catch {
            throw JournalFault(error, at: path, while: .opening)
        }
    }

    private func place(of conference: String, on connection: DatabaseConnection) throws -> HistoryPlace? {
        guard try DatabaseSchema.isThere(on: connection, at: path(of: conference)) else { return nil }
        return try PositionReader.place(of: conference, on: connection)
    }

    /// - Throws: `missing`.
    private func mustBeThere(_ conference: String, on connection: DatabaseConnection) throws -> HistoryPlace {
        guard let place = try place(of: conference, on: connection) else { throw JournalFault.missing(path: path(of: conference)) }
        return place
    }

    private func reader(of place: HistoryPlace, _ conference: String, on connection: DatabaseConnection) -> PositionReader {
        PositionReader(
            connection: connection, history: place.history, path: path(of: conference), limit: PostgreSQLLimits.bulkWithin)
    }
}
