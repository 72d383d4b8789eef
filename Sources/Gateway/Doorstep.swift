internal import Conference
internal import Wire

/// Sockets that have not said hello yet. All have the same time for it, so the oldest is due first.
///
/// A venue of two hundred phones stands behind one address, so nobody is locked out for what somebody else of that address did. A good link is let in at once,
/// always. What is limited is what failing costs: after some failed hellos of a network its next ones are told so only when their time on the doorstep is over,
/// and of the sockets that a network keeps waiting the oldest yields. So a guesser gets some two hundred answers a second, and the person with
/// yesterday's card still gets one.
struct Doorstep {
    struct Caller {
        /// In figures; behind a trusted proxy the one that it names.
        let address: String
        let network: Network
        let until: Milliseconds
        /// What it will be told when its time is over; it is heard no more.
        var refusal: Refusal?

        var isHeard: Bool { refusal == nil }
    }

    struct Refusal {
        let code: CloseCode
        let reason: String
    }

    private var queue: [ConnectionID] = []
    private var callers: [ConnectionID: Caller] = [:]
    private var counts: [Network: Int] = [:]
    private var failures: [Network: TokenBucket] = [:]

    var count: Int { callers.count }

    /// Nil for somebody who is not on the doorstep.
    subscript(connection: ConnectionID) -> Caller? { callers[connection] }

    mutating func add(_ connection: ConnectionID, from address: String, until: Milliseconds) {
        let network = Network(of: address)
        callers[connection] = Caller(address: address, network: network, until: until)
        counts[network, default: 0] += 1
        queue.append(connection)
    }

    mutating func remove(_ connection: ConnectionID) {
        guard let caller = callers.removeValue(forKey: connection) else { return }
        let left = counts[caller.network, default: 1] - 1
        counts[caller.network] = left > 0 ? left : nil
    }

    /// Who yields to one more from this address: the oldest of its network, or of all.
    func yielding(to address: String, within capacity: Capacity) -> ConnectionID? {
        let network = Network(of: address)
        if counts[network, default: 0] >= capacity.callersOfANetwork { return queue.first { callers[$0]?.network == network } }
        return count >= capacity.callers ? queue.first { callers[$0] != nil } : nil
    }

    /// Whether a caller may be told now that it failed; otherwise it waits with that refusal until its time is over.
    mutating func mayTell(_ connection: ConnectionID, _ refusal: Refusal, at now: Milliseconds) -> Bool {
        guard let caller = callers[connection] else { return true }
        if failures.count >= Self.mostNetworks, failures[caller.network] == nil { forgetRested(at: now) }
        let fresh = TokenBucket(perSecond: Limits.failedHellosPerSecond, burst: Limits.failedHellosAtOnce, at: now)
        if failures[caller.network, default: fresh].take(at: now) == nil { return true }
        callers[connection]?.refusal = refusal
        return false
    }

    /// Those whose time is over, oldest first; they wait no longer.
    mutating func overdue(at now: Milliseconds) -> [(connection: ConnectionID, refusal: Refusal?)] {
        let due = queue.prefix { callers[$0].map { $0.until <= now } ?? true }
        queue.removeFirst(due.count)
        return due.compactMap { connection in
            guard let caller = callers[connection] else { return nil }
            remove(connection)
            return (connection, caller.refusal)
        }
    }

    /// Networks whose failures are remembered: a few hundred bytes each.
    private static let mostNetworks = 4_096

    /// A flood from everywhere is no reason to remember everybody: those who have rested are as good as new, and if none has, all are.
    private mutating func forgetRested(at now: Milliseconds) {
        failures = failures.filter { !$0.value.isFull(at: now) }
        if failures.count >= Self.mostNetworks { failures = [:] }
    }
}
