/// How far one reader lags, and what follows from it. Figures in, verdicts out; it touches no socket.
struct SendQueue {
    enum Outcome: Equatable {
        case steady, backpressured, backpressureEnded
        /// More was written to a reader that is behind than may wait for it.
        case overrun
        /// It acknowledged nothing for `Limits.stallSeconds`.
        case stalled
        /// The socket is beyond use.
        case broken
    }

    /// What the kernel and the library say about a socket.
    struct Reading {
        /// The library holds a part of a frame that the socket did not take.
        var holdsPartial: Bool
        /// Bytes given to the kernel and not acknowledged.
        var unacknowledged: Int
    }

    private(set) var isBehind = false
    private var unmeasured = 0
    private var writtenBehind = 0
    private var acknowledged: UInt64 = 0
    private var progressAt = 0.0
    private var askedAt = 0.0

    /// After a write of `count` bytes. `unacknowledged` is a syscall and asked only when it is due.
    mutating func wrote(_ count: Int, holdsPartial: Bool, now: () -> Double, limits: SocketLimits, unacknowledged: () -> Int) -> Outcome {
        if isBehind {
            writtenBehind += count
            return writtenBehind > limits.behindBytes ? .overrun : .steady
        }
        unmeasured += count
        if !holdsPartial {
            guard unmeasured >= limits.measuredEveryBytes else { return .steady }
            unmeasured = 0
            guard unacknowledged() > limits.unacknowledgedBytes else { return .steady }
        }
        isBehind = true
        unmeasured = 0
        writtenBehind = 0
        acknowledged = .max
        progressAt = now()
        askedAt = progressAt
        return .backpressured
    }

    /// On the tick, for a reader that is behind. `acknowledgedBytes` counts since the connection began and is asked once a second.
    mutating func looked(_ reading: Reading, now: Double, limits: SocketLimits, acknowledgedBytes: () -> UInt64) -> Outcome {
        if !reading.holdsPartial, reading.unacknowledged <= limits.unacknowledgedBytes {
            isBehind = false
            return .backpressureEnded
        }
        guard now - askedAt >= 1 else { return .steady }
        askedAt = now
        let bytes = acknowledgedBytes()
        if bytes != acknowledged {
            // The first answer after falling behind is only the mark that later ones are held against.
            if acknowledged != .max { progressAt = now }
            acknowledged = bytes
        }
        return now - progressAt >= limits.stallSeconds ? .stalled : .steady
    }
}
