internal import CLibPQ
internal import Glibc

/// One thread's way to the database: a connection to whichever host takes writes, made anew when it is gone.
///
/// libpq would try all hosts of one address by itself, and wait for the first that has vanished as long as for all of them: here each has its own time. After a round
/// that came to nothing there is a rest, in which whoever asks is told so at once.
final class DatabaseLine {
    /// What it is for: names the connection in the database's own lists, and says how durable its writes have to be.
    enum Purpose: String {
        case journal
        /// Signs of life are worth nothing after a second, and must not wait for a standby.
        case servers
        case verification
        case upkeep
    }

    private let address: DatabaseAddress
    private let purpose: Purpose
    private let stop: WakeUp?
    private var connection: DatabaseConnection?
    /// Which host took writes last.
    private var preferred = 0
    /// Where the names of hosts led when they were last connected to, by their places in the address: libpq waits for a resolver of names as long as that likes.
    private var resolved: [Int: String] = [:]
    private var rest = PostgreSQLLimits.firstRest
    private(set) var restsUntil: Int64 = 0
    /// What is done first on every new connection.
    var greet: (DatabaseConnection) throws(DatabaseError) -> Void = { _ in }
    private var lastFailure = DatabaseError.unconnected(cause: "nobody has tried", state: "")

    init(_ address: DatabaseAddress, for purpose: Purpose, stop: WakeUp? = nil) {
        self.address = address
        self.purpose = purpose
        self.stop = stop
    }

    /// One that stands, as far as can be said without asking.
    ///
    /// - Parameter limit: for all hosts together, where there is less time than each of them may take.
    /// - Throws: `unconnected`, `stopped`; nothing was asked.
    func connected(within limit: Int64? = nil) throws(DatabaseError) -> DatabaseConnection {
        if let connection, connection.isAlive { return connection }
        connection = nil
        if MonotonicClock.now < restsUntil { throw lastFailure }
        do throws(DatabaseError) {
            let new = try connectedAnew(within: limit)
            (connection, rest) = (new, PostgreSQLLimits.firstRest)
            return new
        } catch {
            lastFailure = error
            restsUntil = MonotonicClock.now + Int64.random(in: rest / 2...rest)
            rest = min(rest * 2, PostgreSQLLimits.longestRest)
            throw error
        }
    }

    /// The one that was there last, if it stands.
    var standing: DatabaseConnection? { connection.flatMap { $0.isAlive ? $0 : nil } }

    /// What was lost on it is asked on another.
    func drop() { connection = nil }

    private func connectedAnew(within limit: Int64?) throws(DatabaseError) -> DatabaseConnection {
        let end = limit.map { MonotonicClock.now + $0 }
        var failures: [DatabaseError] = []
        for turn in address.hosts.indices {
            let index = (preferred + turn) % address.hosts.count
            // Those that have not been asked yet share what is left.
            let share = end.map { max(1, ($0 - MonotonicClock.now) / Int64(address.hosts.count - turn)) }
            do throws(DatabaseError) {
                let connection = try connect(to: index, within: min(PostgreSQLLimits.connectWithin, share ?? .max))
                (preferred, resolved[index]) = (index, connection.hostAddress)
                return connection
            } catch .stopped {
                throw .stopped
            } catch {
                // Its name may lead elsewhere by now.
                resolved[index] = nil
                failures.append(error)
            }
        }
        throw Self.mostTelling(failures)
    }

    /// What the database itself has said tells more than that a host is away, and that it is a standby less than all else.
    private static func mostTelling(_ failures: [DatabaseError]) -> DatabaseError {
        func says(_ failure: DatabaseError) -> Bool {
            if case .unconnected(_, let state) = failure { !["", readOnly].contains(state) } else { true }
        }
        return failures.first(where: says) ?? failures.first ?? .unconnected(cause: "it has no host", state: "")
    }

    private func connect(to index: Int, within limit: Int64) throws(DatabaseError) -> DatabaseConnection {
        let deadline = MonotonicClock.now + limit
        let host = address.hosts[index]
        var words = address.parameters
        words["host"] = host.name
        words["hostaddr"] = host.address ?? resolved[index]
        words["port"] = host.port
        words["application_name"] = "diemcau \(purpose.rawValue)"
        words["client_encoding"] = "UTF8"
        words["target_session_attrs"] = "read-write"
        let keepalive = PostgreSQLLimits.keepalive
        words["keepalives"] = "1"
        words["keepalives_idle"] = keepalive.idle
        words["keepalives_interval"] = keepalive.every
        words["keepalives_count"] = keepalive.count
        words["tcp_user_timeout"] = keepalive.unacknowledged
        guard let handle = Self.start(words) else { throw .unconnected(cause: "there is no memory for a connection", state: "") }
        let connection = DatabaseConnection(handle, stop: stop)
        try connection.establish(until: deadline)
        do throws(DatabaseError) {
            try begin(on: connection, within: max(1, deadline - MonotonicClock.now))
            try greet(connection)
        } catch .lost(let cause), .doubted(let cause) {
            throw .unconnected(cause: cause, state: "")
        } catch .refused(let refusal) {
            throw .unconnected(cause: refusal.message, state: refusal.state)
        }
        return connection
    }

    private static func start(_ words: [String: String]) -> OpaquePointer? {
        let pairs = words.sorted { $0.key < $1.key }
        let texts: [UnsafeMutablePointer<CChar>?] = pairs.map(\.key).map { strdup($0) } + pairs.map(\.value).map { strdup($0) }
        defer { texts.forEach { free($0) } }
        let keywords = texts.prefix(pairs.count).map { UnsafePointer($0) } + [nil]
        let values = texts.dropFirst(pairs.count).map { UnsafePointer($0) } + [nil]
        return PQconnectStartParams(keywords, values, 0)
    }

    /// SQLSTATE of a transaction that may only read.
    static let readOnly = "25006"

    /// Everything that holds for the session, in one question. What an append relies on is asked for by name: another isolation would let it overlook who was quicker.
    private static let beginning = Statement(
        """
        SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on', current_setting('server_encoding'),
            set_config('synchronous_commit', CASE WHEN $1 = 'servers' THEN 'off'
                WHEN current_setting('synchronous_commit') = 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false),
            set_config('search_path', 'diemcau', false), set_config('default_transaction_isolation', 'read committed', false),
            set_config('lock_timeout', $2, false), set_config('statement_timeout', $3, false), set_config('tcp_keepalives_idle', $4, false),
            set_config('tcp_keepalives_interval', $5, false), set_config('tcp_keepalives_count', $6, false), set_config('tcp_user_timeout', $7, false)
        """)

    private func begin(on connection: DatabaseConnection, within limit: Int64) throws(DatabaseError) {
        let keepalive = PostgreSQLLimits.keepalive
        let settings = [
            purpose.rawValue, String(PostgreSQLLimits.lockWithin), String(PostgreSQLLimits.bulkWithin), keepalive.idle, keepalive.every,
            keepalive.count, keepalive.unacknowledged,
        ]
        let rows = try connection.ask(Self.beginning, settings.map { .text($0) }, within: limit)
        // A database between two roles has been seen to say that it takes writes.
        if rows.flag(0, 0) { throw .unconnected(cause: "it is a standby, and takes no writes", state: Self.readOnly) }
        if rows.text(0, 1) != "UTF8" {
            throw .unconnected(
                cause: "its texts are kept in \(rows.text(0, 1)), and names would be changed by that", state: Self.wrongEncoding)
        }
        let commit = rows.text(0, 2)
        if purpose != .servers, !["on", "remote_apply"].contains(commit) {
            throw .unconnected(cause: "it keeps synchronous_commit at \(commit), and would lose what was accepted", state: Self.notDurable)
        }
    }

    /// Our own reasons not to use a database, beside its SQLSTATEs.
    static let wrongEncoding = "encoding"
    static let notDurable = "durability"
}
