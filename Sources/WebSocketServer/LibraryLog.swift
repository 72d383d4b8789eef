import CLibWebSockets
import Foundation

/// Where libwebsockets' errors and warnings go.
///
/// The library has one log for the whole process and does not say which context speaks, but it always speaks on that context's thread. So the
/// thread tells whose line it is.
enum LibraryLog {
    typealias Sink = @Sendable (String) -> Void

    private static let sinks = Sinks()

    private final class Sinks: @unchecked Sendable {
        private let lock = NSLock()
        private var byThread: [pthread_t: Sink] = [:]

        func exchange(_ sink: Sink?, of thread: pthread_t) -> Sink? {
            lock.lock()
            defer { lock.unlock() }
            let former = byThread[thread]
            byThread[thread] = sink
            return former
        }

        func sink(of thread: pthread_t) -> Sink? {
            lock.lock()
            defer { lock.unlock() }
            return byThread[thread]
        }
    }

    /// Runs `body` with this thread's lines going to `sink`.
    static func listening<Result>(_ sink: @escaping Sink, _ body: () -> Result) -> Result {
        // LLL_ERR | LLL_WARN
        lws_set_log_level(
            3,
            { _, line in
                guard let line else { return }
                LibraryLog.sinks.sink(of: pthread_self())?(String(cString: line).trimmingCharacters(in: .whitespacesAndNewlines))
            })
        let former = sinks.exchange(sink, of: pthread_self())
        defer { _ = sinks.exchange(former, of: pthread_self()) }
        return body()
    }
}
