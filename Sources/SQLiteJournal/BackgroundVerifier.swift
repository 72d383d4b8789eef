import Foundation
import GRDB
import Journal

/// Verifies a journal beside the one who writes it: a connection that only reads, on a thread of lower order.
final class BackgroundVerifier: @unchecked Sendable {
    // @unchecked: what changes is touched inside `lock` only.
    private let thread = DispatchQueue(label: "verification", qos: .utility)
    private let lock = NSLock()
    private var isStopped = false
    private var reader: DatabaseQueue?

    func verify(_ file: URL, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        thread.async { done(Result { () throws(JournalFault) in try self.verify(file) }) }
    }

    /// Ends what is under way, and waits for that.
    func stop() {
        let running: DatabaseQueue? = lock.withLock {
            isStopped = true
            return self.reader
        }
        running?.interrupt()
        thread.sync {}
    }

    private func verify(_ file: URL) throws(JournalFault) {
        do {
            let reader = try DatabaseAccess.reader(at: file)
            lock.withLock { self.reader = reader }
            defer { lock.withLock { self.reader = nil } }
            try reader.read { try Verification(path: file.path, isWanted: { self.isWanted }).verify($0) }
        } catch {
            if !isWanted { throw .closed }
            throw JournalFault(error, at: file.path, while: .reading)
        }
    }

    private var isWanted: Bool { lock.withLock { !isStopped } }
}
