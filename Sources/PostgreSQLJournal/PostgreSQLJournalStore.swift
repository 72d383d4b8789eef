internal import Conference
internal import Foundation
public import Journal
internal import TransparencyLog

/// A history in a PostgreSQL database that other servers write too.
///
/// An append is one statement, and `done` comes after its commit, wherever the database keeps a commit to be durable. What is asked is carried out on one
/// thread, over one connection, which is made anew when it is gone; what others write is heard of on another (`StoreFollower`).
public final class PostgreSQLJournalStore: SharedStore, @unchecked Sendable {
    // @unchecked: everything that changes is touched on `thread` only.
    private let address: DatabaseAddress
    private let conference: String
    private let thread = DispatchQueue(label: "journal", qos: .userInitiated)
    private let line: DatabaseLine
    private var status = JournalStatus()
    /// Nil while it is not open.
    private var opened: OpenHistory?
    private let known = KnownHead()
    private var check: BackgroundCheck?
    private var follower: StoreFollower?
    /// What it tells the others of itself, for a follower that begins later.
    private var announced: [UInt8]?

    init(_ address: DatabaseAddress, conference: String) {
        self.address = address
        self.conference = conference
        line = DatabaseLine(address, for: .journal)
    }

    public func open(term name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        try thread.sync {
            Result { () throws(JournalFault) in
                if opened != nil { throw .inUse(path: path, holder: nil) }
                do {
                    return try begin(term: name, snapshotFormat: snapshotFormat)
                } catch {
                    shut()
                    throw JournalFault(error, at: path, while: .opening)
                }
            }
        }.get()
    }

    public func append(_ entries: [JournalEntry], mark: TimeMark, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.append(entries, mark)
        } then: {
            self.afterAppend(entries.count)
        }
    }

    public func reread(after seq: Int, done: @escaping @Sendable (Result<HistoryTail, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.status.admitsReading()
            return try self.readAfresh(after: seq)
        }
    }

    public func find(_ commands: [CommandKey], done: @escaping @Sendable (Result<[RecordedCommand], JournalFault>) -> Void) {
        look(done) { try $0.find(commands) }
    }

    public func entry(at seq: Int, done: @escaping @Sendable (Result<JournalEntry?, JournalFault>) -> Void) {
        look(done) { reader in try reader.position(at: seq)?.row.entry(in: reader.path) }
    }

    public func logged(at seq: Int, done: @escaping @Sendable (Result<LoggedRow?, JournalFault>) -> Void) {
        look(done) { try LogReader(positions: $0).logged(at: seq) }
    }

    public func keep(_ checkpoint: KeptCheckpoint) { write(done: { _ in }) { try $0.keep(checkpoint) } }

    public func verify(done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        thread.async {
            guard let opened = self.opened, let check = self.check else { return done(.failure(.closed)) }
            check.check(opened.place.history, done: done)
        }
    }

    public func store(_ snapshot: Snapshot, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        write(of: snapshot, done: done) { try $0.keep(snapshot, within: PostgreSQLLimits.answerWithin) }
    }

    public func mark(_ mark: TimeMark) { write(done: { _ in }) { try $0.keep(mark, durably: false) } }

    public func follow(_ tell: @escaping @Sendable (StoreNews) -> Void) {
        thread.async {
            guard self.follower == nil, let opened = self.opened else { return }
            let table = ServersTable(history: opened.place.history, term: opened.writer.term)
            let follower = StoreFollower(self.address, table, known: self.known, tell: tell)
            self.follower = follower
            if let body = self.announced { follower.announce(body) }
            follower.start()
        }
    }

    public func announce(_ body: [UInt8]) {
        thread.async {
            self.announced = body
            self.follower?.announce(body)
        }
    }

    public func close() {
        dispatchPrecondition(condition: .notOnQueue(thread))
        thread.sync { shut() }
    }
}

// On `thread`.
extension PostgreSQLJournalStore {
    private var path: String { address.path(of: conference) }

    private func carryOut<Answer: Sendable>(
        _ done: @escaping @Sendable (Result<Answer, JournalFault>) -> Void, _ body: @escaping @Sendable () throws(JournalFault) -> Answer,
        then afterwards: @escaping @Sendable () -> Void = {}
    ) {
        thread.async {
            do throws(JournalFault) {
                done(.success(try body()))
                afterwards()
            } catch {
                self.status.failed(error)
                done(.failure(error))
            }
        }
    }

    /// What only looks leaves the journal as it stands, whatever it finds.
    private func look<Answer: Sendable>(
        _ done: @escaping @Sendable (Result<Answer, JournalFault>) -> Void, _ body: @escaping @Sendable (PositionReader) throws -> Answer
    ) {
        thread.async {
            done(
                Result { () throws(JournalFault) in
                    try self.status.admitsReading()
                    return try self.withConnection(while: .reading) { try body(self.reader(of: $1, on: $0)) }
                })
        }
    }

    /// What is never the only copy of anything: how it fails says nothing of what was accepted.
    private func write(
        of snapshot: Snapshot? = nil, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void,
        _ body: @escaping @Sendable (HistoryRecord) throws -> Void
    ) {
        thread.async {
            done(
                Result { () throws(JournalFault) in
                    try self.status.admitsWriting()
                    if let snapshot { try self.status.admits(snapshot) }
                    try self.withConnection(while: .reading) { try body(HistoryRecord(connection: $0, history: $1.history)) }
                })
        }
    }

    private func withConnection<Answer>(
        while moment: JournalFault.Moment, _ body: (DatabaseConnection, HistoryPlace) throws -> Answer
    ) throws(JournalFault) -> Answer {
        let connection = try connected()
        guard let place = opened?.place else { throw .closed }
        do {
            return try body(connection, place)
        } catch {
            throw fault(error, while: moment)
        }
    }

    /// A connection to a database that has the last row that is known here. One that has another in its place was promoted or restored without it, and written on: what
    /// was told of the history since then, and what is there, are two pasts.
    ///
    /// - Throws: `lostEnd`, and what the database says; nothing was asked that could be written.
    private func connected() throws(JournalFault) -> DatabaseConnection {
        do {
            if opened == nil { throw JournalFault.closed }
            let connection = try line.connected()
            guard let opened, !opened.isProven else { return connection }
            let known = status.head
            if try reader(of: opened.place, on: connection).checksum(at: known) != opened.lastChecksum {
                let head = try PositionReader.place(of: opened.place.history, on: connection)?.head ?? 0
                throw JournalFault.lostEnd(at: path, head: min(head, known - 1), known: known)
            }
            self.opened?.isProven = true
            return connection
        } catch {
            throw fault(error, while: .reading)
        }
    }

    /// A connection on which something was lost, or doubted, is not used again; nor is one to a database that takes no writes any more, so that another host is looked for.
    private func fault(_ error: any Error, while moment: JournalFault.Moment) -> JournalFault {
        switch error {
        case DatabaseError.lost, DatabaseError.doubted: line.drop()
        case DatabaseError.refused(let refusal) where refusal.state == DatabaseLine.readOnly: line.drop()
        default: break
        }
        return JournalFault(error, at: path, while: moment)
    }

    private func reader(
        of place: HistoryPlace, on connection: DatabaseConnection, within limit: Int64 = PostgreSQLLimits.answerWithin
    ) -> PositionReader {
        PositionReader(connection: connection, history: place.history, path: path, limit: limit)
    }

    private func begin(term name: String, snapshotFormat: Int) throws -> History {
        let connection = try line.connected()
        try DatabaseSchema.prepare(on: connection, at: path)
        let place = try HistoryRecord.begin(term: name, of: conference, at: path, on: connection)
        line.greet = { [weak self] connection throws(DatabaseError) in
            try HistoryRecord(connection: connection, history: place.history).noteTimeline()
            self?.opened?.isProven = false
        }
        try line.greet(connection)
        let reader = reader(of: place, on: connection, within: PostgreSQLLimits.bulkWithin)
        let lastChecksum = try reader.checksum(at: place.head)
        var table = ServersTable(history: place.history, term: name)
        // The servers last: their clock is to be right when this returns.
        let history = try reader.history(snapshotFormat: snapshotFormat, upTo: place.head) {
            try table.beat(on: connection, within: PostgreSQLLimits.answerWithin)?.servers
        }
        let writer = RowWriter(format: .newest, term: name, randomness: SystemRandomness.bytes)
        opened = OpenHistory(place: place, writer: writer, lastChecksum: lastChecksum)
        status.opened(head: place.head)
        known.note(place.head)
        check = BackgroundCheck(address, path: path)
        return history
    }

    private func append(_ entries: [JournalEntry], _ mark: TimeMark) throws(JournalFault) {
        try status.admits(entries)
        guard let writer = opened?.writer else { throw .closed }
        guard let first = entries.first?.logEntry.seq else {
            return try withConnection(while: .reading) { try HistoryRecord(connection: $0, history: $1.history).keep(mark, durably: true) }
        }
        try mustBeOnce(entries)
        var rows: [EntryRow] = []
        for entry in entries { rows.append(try writer.row(of: entry)) }
        let leaves = rows.compactMap { writer.leaf(of: $0) }
        let appender = PositionAppender(rows: rows, leaves: leaves, mark: mark, term: writer.term)
        // Until it is prepared, nothing was asked that could be written.
        try withConnection(while: .reading) { connection, _ in try PositionAppender.prepare(on: connection) }
        let end = MonotonicClock.now + PostgreSQLLimits.lockWithin
        while true {
            let after = try withConnection(while: .writing) { connection, place in
                do throws(DatabaseError) {
                    return try appender.append(at: place, on: connection)
                } catch .refused(let refusal) where refusal.constraint == "position_command" {
                    throw try commandTaken(by: entries, on: connection)
                }
            }
            if let after {
                opened = OpenHistory(place: after, writer: writer, lastChecksum: rows.last?.checksum)
                status.appended(entries.count)
                return known.note(after.head)
            }
            try lookWhere(expected: first, for: appender, until: end)
        }
    }

    /// Nothing was written: the history stands elsewhere than was believed, or another server goes first. Where the position is still free it is tried again.
    private func lookWhere(expected first: Int, for appender: PositionAppender, until end: Int64) throws(JournalFault) {
        let losses = (opened?.losses ?? 0) + 1
        let found = try withConnection(while: .reading) { connection, place in
            losses < PostgreSQLLimits.lossesUntilTurn
                ? try PositionReader.place(of: place.history, on: connection)
                : try appender.placeAfterAll(of: place.history, on: connection)
        }
        guard let found, !found.isArchived else { throw .archivedMeanwhile(at: path) }
        if found.head >= first {
            opened?.losses = losses
            throw .positionTaken(first)
        }
        if found.head < first - 1 { throw .lostEnd(at: path, head: found.head, known: first - 1) }
        guard found == opened?.place else {
            opened?.place = found
            return
        }
        if MonotonicClock.now > end { throw .blocked(path: path, cause: "other servers go first, and do not come to an end") }
        Thread.sleep(forTimeInterval: Double(PostgreSQLLimits.lookAgainAfter) / 1_000)
    }

    private func mustBeOnce(_ entries: [JournalEntry]) throws(JournalFault) {
        var seen: Set<CommandKey> = []
        for entry in entries {
            guard let id = entry.command?.id else { continue }
            let by = entry.logEntry.by
            if !seen.insert(CommandKey(by: by, id: id)).inserted { throw .commandTaken(by: by, id: id) }
        }
    }

    /// Which of these commands has a position already; the database has refused them for that.
    private func commandTaken(by entries: [JournalEntry], on connection: DatabaseConnection) throws -> JournalFault {
        let commands = entries.compactMap { entry in entry.command.map { CommandKey(by: entry.logEntry.by, id: $0.id) } }
        guard let place = opened?.place, let taken = try reader(of: place, on: connection).find(commands).first else {
            return .blocked(path: path, cause: "a command that was there is there no more")
        }
        return .commandTaken(by: taken.by, id: taken.id)
    }

    /// Others are told, and tiles that are complete kept, once the answer is out. Both are found without it, only later.
    private func afterAppend(_ count: Int) {
        guard let place = opened?.place, (try? status.admitsWriting()) != nil, let connection = line.standing else { return }
        do {
            try HistoryRecord(connection: connection, history: place.history).notify(head: place.head)
            guard place.head / MerkleTiles.width != (place.head - count) / MerkleTiles.width else { return }
            try LogReader(positions: reader(of: place, on: connection)).keepTiles(completedAfter: place.head - count, upTo: place.head)
        } catch {
            _ = fault(error, while: .reading)
        }
    }

    private func readAfresh(after seq: Int) throws(JournalFault) -> HistoryTail {
        let isUnsettled = (try? status.admitsWriting()) == nil
        if isUnsettled { line.drop() }
        let head = status.head
        let (found, tail, last) = try withConnection(while: .reading) { connection, place -> (HistoryPlace, HistoryTail, [UInt8]?) in
            let found =
                isUnsettled
                ? try HistoryRecord.settle(place.history, on: connection) : try PositionReader.place(of: place.history, on: connection)
            guard let found, !found.isArchived else { throw JournalFault.archivedMeanwhile(at: path) }
            if found.head < head { throw JournalFault.lostEnd(at: path, head: found.head, known: head) }
            let reader = reader(of: found, on: connection)
            let rows = try reader.rows(after: seq, upTo: found.head)
            return (found, try HistoryTail(rows, in: path), try rows.last?.checksum ?? reader.checksum(at: found.head))
        }
        opened?.place = found
        opened?.lastChecksum = last
        status.settled(head: found.head)
        known.note(found.head)
        return tail
    }

    private func shut() {
        follower?.end()
        check?.end()
        if let opened, let connection = line.standing {
            try? ServersTable(history: opened.place.history, term: opened.writer.term).leave(on: connection)
        }
        (follower, check, opened, announced) = (nil, nil, nil, nil)
        line.greet = { _ in }
        line.drop()
        status.closed()
    }

    /// The process that serves its connection in the database, for tests that end it.
    var backend: Int32? { thread.sync { line.standing?.backend } }
}
