internal import Foundation
internal import Journal

/// Checks a history beside the one who writes it: on a connection and a thread of its own, and ended at once.
final class BackgroundCheck: @unchecked Sendable {
    // @unchecked: `line` is touched on `thread` only; `isStopped` is only ever set, inside `lock`.
    private let thread = DispatchQueue(label: "journal check", qos: .utility)
    private let stop = WakeUp()
    private let lock = NSLock()
    private var isStopped = false
    private let line: DatabaseLine
    private let path: String

    init(_ address: DatabaseAddress, path: String) {
        line = DatabaseLine(address, for: .verification, stop: stop)
        self.path = path
    }

    func check(_ history: Int, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        thread.async { done(Result { () throws(JournalFault) in try self.check(history) }) }
    }

    /// Ends what is under way, and waits for that.
    func end() {
        lock.withLock { isStopped = true }
        stop.wake()
        thread.sync { line.drop() }
    }

    private func check(_ history: Int) throws(JournalFault) {
        if lock.withLock({ isStopped }) { throw .closed }
        defer { line.drop() }
        do {
            let positions = PositionReader(
                connection: try line.connected(), history: history, path: path, limit: PostgreSQLLimits.bulkWithin)
            try HistoryCheck(positions: positions).check()
        } catch {
            throw JournalFault(error, at: path, while: .reading)
        }
    }
}
