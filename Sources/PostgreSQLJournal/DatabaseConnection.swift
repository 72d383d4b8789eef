internal import CLibPQ
internal import Glibc

/// One connection to a database, on the thread that uses it and no other: nothing here waits longer than it was told to.
///
/// Once something on it was lost it is of no more use; what it was asked last may or may not be done.
final class DatabaseConnection {
    private let handle: OpaquePointer
    /// Breaks off whatever is waited for.
    private let stop: WakeUp?
    private let warnings = Warnings()
    private var prepared: Set<String> = []
    /// Something was asked whose answer nobody has read.
    private var hasPosted = false
    private var isBroken = false

    /// Takes the handle of `PQconnectStart` over, whatever comes of it.
    init(_ handle: OpaquePointer, stop: WakeUp?) {
        self.handle = handle
        self.stop = stop
    }

    deinit { PQfinish(handle) }

    /// Brings the connection about.
    ///
    /// - Throws: `unconnected`, `stopped`.
    func establish(until deadline: Int64) throws(DatabaseError) {
        // With the state of what the database says, which it says nowhere else until the connection stands.
        _ = PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard PQstatus(handle) != CONNECTION_BAD, state != PGRES_POLLING_FAILED else { throw failedToConnect() }
            let events = Int32(state == PGRES_POLLING_READING ? POLLIN : POLLOUT)
            guard try wait(for: Int16(events), until: deadline) else {
                throw .unconnected(cause: "it takes no connection within the time it has for that", state: "")
            }
            state = PQconnectPoll(handle)
        }
        _ = PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
        PQsetnonblocking(handle, 1)
        _ = PQsetNoticeReceiver(
            handle,
            { context, notice in
                guard let context else { return }
                Unmanaged<Warnings>.fromOpaque(context).takeUnretainedValue().take(notice)
            }, Unmanaged.passUnretained(warnings).toOpaque())
    }

    /// Asks, and waits for the answer.
    ///
    /// - Throws: `refused`: nothing of it is done. `lost`: that is not known. `stopped`.
    @discardableResult
    func ask(_ statement: Statement, _ parameters: [Parameter] = [], within limit: Int64) throws(DatabaseError) -> QueryRows {
        let deadline = MonotonicClock.now + limit
        try prepare(statement, until: deadline)
        try send(statement, parameters)
        return try answer(until: deadline)
    }

    /// Asks for something that has to be durable wherever the database keeps its history.
    ///
    /// - Throws: as `ask`, and `doubted`.
    @discardableResult
    func write(_ statement: Statement, _ parameters: [Parameter] = [], within limit: Int64) throws(DatabaseError) -> QueryRows {
        warnings.clear()
        let rows = try ask(statement, parameters, within: limit)
        if let warning = warnings.first { throw .doubted(cause: warning) }
        return rows
    }

    /// Asks, and lets the answer be whatever it is: it is read before the next thing is asked.
    func post(_ statement: Statement, _ parameters: [Parameter], within limit: Int64) throws(DatabaseError) {
        try prepare(statement, until: MonotonicClock.now + limit)
        try send(statement, parameters)
        hasPosted = true
        if PQflush(handle) < 0 { throw lost() }
    }

    /// A statement that has a name is told once, so that asking it costs the way there and back alone.
    ///
    /// - Throws: as `ask`. Nothing is done by it.
    func prepare(_ statement: Statement, until deadline: Int64) throws(DatabaseError) {
        try finishPosted(until: deadline)
        guard let name = statement.name, !prepared.contains(name) else { return }
        if PQsendPrepare(handle, name, statement.sql, 0, nil) != 1 { throw lost() }
        _ = try answer(until: deadline)
        prepared.insert(name)
    }

    /// Whether it still stands, as far as can be said without asking: a database that has ended it has said so.
    var isAlive: Bool {
        guard !isBroken, PQstatus(handle) == CONNECTION_OK else { return false }
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        // Behind its last words comes the end, which is read by itself.
        while poll(&socket, 1, 0) > 0 {
            if PQconsumeInput(handle) != 1 { return false }
        }
        return PQstatus(handle) == CONNECTION_OK
    }

    /// The address of the host that it goes to; nil for a socket of this machine.
    var hostAddress: String? {
        guard let address = PQhostaddr(handle).map({ String(cString: $0) }), !address.isEmpty else { return nil }
        return address
    }

    /// The process that serves it in the database.
    var backend: Int32 { PQbackendPID(handle) }

    /// What was notified since the last look.
    ///
    /// - Throws: `lost`.
    func notifications() throws(DatabaseError) -> [String] {
        if PQconsumeInput(handle) != 1 { throw lost() }
        var texts: [String] = []
        while let notification = PQnotifies(handle) {
            texts.append(String(cString: notification.pointee.extra))
            PQfreemem(notification)
        }
        return texts
    }

    /// Waits for something to come in by itself.
    ///
    /// - Returns: false where `wakeUp` was sooner, or nothing came until then.
    func waitForNews(until deadline: Int64, orFor wakeUp: WakeUp) throws(DatabaseError) -> Bool {
        try wait(for: Int16(POLLIN), until: deadline, orFor: wakeUp)
    }
}

// MARK: - There and back

extension DatabaseConnection {
    private func send(_ statement: Statement, _ parameters: [Parameter]) throws(DatabaseError) {
        guard !isBroken else { throw .lost(cause: "the connection is gone") }
        let sent = Self.withPointers(parameters) { values, lengths, kinds in
            let formats = [Int32](repeating: 1, count: parameters.count)
            let count = Int32(parameters.count)
            return if let name = statement.name {
                PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
            } else {
                PQsendQueryParams(handle, statement.sql, count, kinds, values, lengths, formats, 1)
            }
        }
        if sent != 1 { throw lost() }
    }

    /// The first of what comes, once all of it has come: only then it is known that a commit stands.
    private func answer(until deadline: Int64) throws(DatabaseError) -> QueryRows {
        try flush(until: deadline)
        var rows: QueryRows?
        var refusal: DatabaseError.Refusal?
        while let result = try nextResult(until: deadline) {
            let status = PQresultStatus(result)
            if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK {
                let answered = QueryRows(result)
                rows = rows ?? answered
            } else {
                refusal = refusal ?? DatabaseError.Refusal(result)
                PQclear(result)
            }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            isBroken = true
            throw .lost(cause: refusal?.message ?? message)
        }
        if let refusal { throw .refused(refusal) }
        guard let rows else { throw lost() }
        return rows
    }

    private func flush(until deadline: Int64) throws(DatabaseError) {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                guard try wait(for: Int16(POLLIN | POLLOUT), until: deadline) else { throw tooLate() }
                if PQconsumeInput(handle) != 1 { throw lost() }
            default: throw lost()
            }
        }
    }

    private func nextResult(until deadline: Int64) throws(DatabaseError) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            guard try wait(for: Int16(POLLIN), until: deadline) else { throw tooLate() }
            if PQconsumeInput(handle) != 1 { throw lost() }
        }
        return PQgetResult(handle)
    }

    private func finishPosted(until deadline: Int64) throws(DatabaseError) {
        guard !isBroken else { throw .lost(cause: "the connection is gone") }
        guard hasPosted else { return }
        try flush(until: deadline)
        while let result = try nextResult(until: deadline) { PQclear(result) }
        hasPosted = false
        if PQstatus(handle) != CONNECTION_OK { throw lost() }
    }

    private func wait(for events: Int16, until deadline: Int64, orFor wakeUp: WakeUp? = nil) throws(DatabaseError) -> Bool {
        while true {
            var descriptors = [pollfd(fd: PQsocket(handle), events: events, revents: 0)]
            for other in [stop, wakeUp] { descriptors.append(pollfd(fd: other?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)) }
            let left = max(0, deadline - MonotonicClock.now)
            let count = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: left))
            if count < 0, errno == EINTR { continue }
            if descriptors[1].revents != 0 {
                isBroken = true
                throw .stopped
            }
            if descriptors[0].revents != 0 { return true }
            if descriptors[2].revents != 0 || MonotonicClock.now >= deadline { return false }
        }
    }

    private func tooLate() -> DatabaseError {
        isBroken = true
        return .lost(cause: "no answer within the time there is for one")
    }

    private func lost() -> DatabaseError {
        isBroken = true
        return .lost(cause: message)
    }

    private func failedToConnect() -> DatabaseError {
        let said = message
        // Severity, two spaces, the state.
        let state = said.firstMatch(of: #/:  (?<state>[0-9A-Z]{5}): /#).map { String($0.output.state) }
        let cause = said.replacing(#/:  [0-9A-Z]{5}: /#, with: ": ")
        return .unconnected(cause: cause, state: state ?? (PQconnectionNeedsPassword(handle) == 1 ? "28P01" : ""))
    }

    /// What libpq says, in one line: what follows is advice for people at a prompt.
    private var message: String {
        let said = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return said.split(separator: "\n").first.map(String.init) ?? "the connection is gone"
    }

    private static func withPointers<Answer>(
        _ parameters: [Parameter], _ body: ([UnsafePointer<CChar>?], [Int32], [Oid]) -> Answer
    ) -> Answer {
        // One buffer for all of them; an empty value points at its end, as NULL is told by having no pointer.
        let bytes: [UInt8] = parameters.compactMap(\.bytes).flatMap { $0 } + [0]
        return bytes.withUnsafeBytes { buffer in
            var (values, place): ([UnsafePointer<CChar>?], Int) = ([], 0)
            for parameter in parameters {
                let start = buffer.baseAddress.map { ($0 + place).assumingMemoryBound(to: CChar.self) }
                values.append(parameter.bytes == nil ? nil : start)
                place += parameter.bytes?.count ?? 0
            }
            return body(values, parameters.map { Int32($0.bytes?.count ?? 0) }, parameters.map(\.kind.rawValue))
        }
    }

    /// What the database has warned of while it carried something out; libpq keeps the reference.
    private final class Warnings {
        private(set) var first: String?

        func clear() { first = nil }

        func take(_ notice: OpaquePointer?) {
            if DatabaseError.Refusal.severity(of: notice) == "WARNING" { first = first ?? DatabaseError.Refusal(notice).message }
        }
    }
}

/// Something to ask. One with a name is prepared once on every connection.
struct Statement {
    let name: String?
    let sql: String

    init(_ sql: String) { (name, self.sql) = (nil, sql) }

    init(named name: String, _ sql: String) { (self.name, self.sql) = (name, sql) }
}
