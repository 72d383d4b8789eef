internal import Dispatch
internal import StrictJSON
internal import Synchronization
internal import WebSocketServer
internal import Wire

/// What takes longer than a command may wait for: it is done on a thread of its own that yields to all others, one piece after the other.
final class WorkBeside: Sendable {
    /// Pieces that may wait: a few operators who press together. Each holds a state of the conference.
    private static let mostWaiting = 8

    private let queue = DispatchQueue(label: "beside", qos: .utility)
    private let waiting = Mutex(0)

    /// `done` gets what `work` answers, on that thread; at once, on the caller's, where too much waits.
    func run(_ work: @escaping @Sendable () -> HTTPResponse, done: @escaping @Sendable (HTTPResponse) -> Void) {
        let isTaken = waiting.withLock { count in
            guard count < Self.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isTaken else { return done(Self.busy) }
        queue.async { [self] in
            defer { waiting.withLock { $0 -= 1 } }
            done(work())
        }
    }

    static let busy = refusal(.busy, "journal.busy", status: 503, retry: .after(milliseconds: 1_000))

    /// What a journal of format 1 cannot give: it has no log.
    static func needsUpgrade(_ conference: String) -> HTTPResponse {
        refusal(.unsupported, "journal.needs-upgrade", status: 400, args: [JSON.Member("conference", .string(conference))])
    }

    static func refusal(_ err: ErrorCode, _ reason: String, status: Int, args: [JSON.Member] = [], retry: Retry = .no) -> HTTPResponse {
        let outcome = ResultFrame.Outcome.refused(err, reason: reason, args: args, retry: retry, override: nil)
        return HTTPResponse(status: status, body: ResultFrame(id: nil, outcome).encode())
    }
}
