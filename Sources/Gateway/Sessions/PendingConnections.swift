internal import Conference
internal import Wire

/// Sockets that have not said hello yet. All have the same time for it, so the oldest is due first.
///
/// A venue of two hundred phones stands behind one address, so nobody is locked out for what somebody else of that address did. A good link is let in at once,
/// always. What is limited is what failing costs: after some failed hellos of a network its next ones are told so only when their time to say hello is over,
/// and of the sockets that a network keeps waiting the oldest yields. So a guesser gets some two hundred answers a second, and the person with
/// yesterday's card still gets one.
struct PendingConnections {
    struct Pending {
        /// In figures; behind a trusted proxy the one that it names.
        let address: String
        let network: Network
        let until: Milliseconds
        /// What it will be told when its time is over; it is heard no more.
        var refusal: Refusal?
        /// What it has said, where it waits for what other servers have written.
        var waiting: WaitingHello?

        var isHeard: Bool { refusal == nil && waiting == nil }
    }

    /// A good hello of somebody who has been told more than this server knows.
    struct WaitingHello {
        let hello: Hello
        /// The reading of what others have written after which it waits no longer.
        let reading: Int
    }

    struct Refusal {
        let code: CloseCode
        let reason: String
    }

    private var queue: [ConnectionID] = []
    private var pending: [ConnectionID: Pending] = [:]
    private var counts: [Network: Int] = [:]
    /// How many wait for what other servers have written.
    private var waitingCount = 0
    private var failures: [Network: TokenBucket] = [:]

    var count: Int { pending.count }

    /// Nil for a connection that is not pending.
    subscript(connection: ConnectionID) -> Pending? { pending[connection] }

    mutating func add(_ connection: ConnectionID, from address: String, until: Milliseconds) {
        let network = Network(of: address)
        pending[connection] = Pending(address: address, network: network, until: until)
        counts[network, default: 0] += 1
        queue.append(connection)
    }

    mutating func remove(_ connection: ConnectionID) {
        guard let gone = pending.removeValue(forKey: connection) else { return }
        if gone.waiting != nil { waitingCount -= 1 }
        let left = counts[gone.network, default: 1] - 1
        counts[gone.network] = left > 0 ? left : nil
    }

    mutating func wait(_ connection: ConnectionID, with hello: WaitingHello) {
        guard pending[connection] != nil else { return }
        pending[connection]?.waiting = hello
        waitingCount += 1
    }

    /// The hellos that wait no longer, oldest first.
    mutating func takeWaiting(where isDue: (Pending, WaitingHello) -> Bool) -> [(connection: ConnectionID, hello: Hello)] {
        guard waitingCount > 0 else { return [] }
        return queue.compactMap { connection in
            guard let one = pending[connection], let waiting = one.waiting, isDue(one, waiting) else { return nil }
            pending[connection]?.waiting = nil
            waitingCount -= 1
            return (connection, waiting.hello)
        }
    }

    /// Who yields to one more from this address: the oldest of its network, or of all.
    func yielding(to address: String, within capacity: Capacity) -> ConnectionID? {
        let network = Network(of: address)
        if counts[network, default: 0] >= capacity.maxPendingOfOneNetwork { return queue.first { pending[$0]?.network == network } }
        return count >= capacity.maxPending ? queue.first { pending[$0] != nil } : nil
    }

    /// Whether a pending connection may be told now that it failed; otherwise it waits with that refusal until its time is over.
    mutating func mayRefuse(_ connection: ConnectionID, _ refusal: Refusal, at now: Milliseconds) -> Bool {
        guard let waiting = pending[connection] else { return true }
        if failures.count >= Self.mostNetworks, failures[waiting.network] == nil { forgetRested(at: now) }
        let fresh = TokenBucket(perSecond: WireLimits.failedHellosPerSecond, burst: WireLimits.failedHellosAtOnce, at: now)
        if failures[waiting.network, default: fresh].take(at: now) == nil { return true }
        pending[connection]?.refusal = refusal
        return false
    }

    /// Those whose time is over, oldest first; they wait no longer.
    mutating func overdue(at now: Milliseconds) -> [(connection: ConnectionID, refusal: Refusal?)] {
        let due = queue.prefix { pending[$0].map { $0.until <= now } ?? true }
        queue.removeFirst(due.count)
        return due.compactMap { connection in
            guard let waiting = pending[connection] else { return nil }
            remove(connection)
            return (connection, waiting.refusal)
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
