import Foundation
import Journal

@testable import PostgreSQLJournal

/// A process of the database that is caught while it waits for a lock or for a standby. On a thread of its own: it has to be there in time.
final class WaitingBackend: @unchecked Sendable {
    // @unchecked: the connection is made here and used on that thread only.
    private let connection: DatabaseConnection
    private let pid: Int32

    init(_ pid: Int32, at url: String) throws {
        connection = try DatabaseLine(try DatabaseAddress(url), for: .upkeep).connected()
        self.pid = pid
    }

    struct NeverWaited: Error {}

    /// Calls this function of the database on it as soon as it waits; the stream ends after that.
    func meets(_ function: String) -> AsyncThrowingStream<Void, any Error> {
        let (ended, end) = AsyncThrowingStream<Void, any Error>.makeStream()
        Thread.detachNewThread { [self] in
            do {
                let call = Statement(
                    "SELECT \(function)(pid) FROM pg_stat_activity WHERE pid = $1::int8 AND wait_event_type IN ('Lock', 'IPC') AND query LIKE 'WITH moved%'"
                )
                let last = Date(timeIntervalSinceNow: 30)
                while try connection.ask(call, [.number(Int(pid))], within: 5_000).count == 0 {
                    if Date() > last { throw NeverWaited() }
                    usleep(2_000)
                }
                end.finish()
            } catch {
                end.finish(throwing: error)
            }
        }
        return ended
    }
}
