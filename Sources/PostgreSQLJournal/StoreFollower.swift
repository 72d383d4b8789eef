internal import Conference
internal import Foundation
internal import Journal

/// Listens to what other servers have written, and gives this one's signs of life, on a connection and a thread of its own: a commit that hangs keeps neither waiting.
///
/// A notification may be lost, with the connection or before there was one; so after every beginning it is said that something may have been written, and every heartbeat
/// compares the head.
final class StoreFollower: @unchecked Sendable {
    // @unchecked: `line`, `table` and `silence` are touched on the follower's own thread only; `announced` and `isStopped` inside `lock` only.
    private let line: DatabaseLine
    private var table: ServersTable
    private let known: KnownHead
    private let tell: @Sendable (StoreNews) -> Void
    private let stop = WakeUp()
    private let wakeUp = WakeUp()
    private let lock = NSLock()
    private var announced: [UInt8]?
    private var isStopped = false
    private let ended = DispatchSemaphore(value: 0)
    private var silence = Silence()

    /// How long nothing was heard.
    private struct Silence {
        var since = MonotonicClock.now
        var isTold = false
        /// After a connection that came to nothing, until the next.
        var rest = PostgreSQLLimits.firstRest

        var left: Int64 { max(0, since + PostgreSQLLimits.silentAfter - MonotonicClock.now) }
    }

    init(_ address: DatabaseAddress, _ table: ServersTable, known: KnownHead, tell: @escaping @Sendable (StoreNews) -> Void) {
        line = DatabaseLine(address, for: .servers, stop: stop)
        self.table = table
        self.known = known
        self.tell = tell
    }

    func start() {
        let thread = Thread { [self] in
            run()
            ended.signal()
        }
        thread.name = "journal follower"
        thread.start()
    }

    func announce(_ body: [UInt8]) {
        lock.withLock { announced = body }
        wakeUp.wake()
    }

    /// Nothing is told any more once this has returned.
    func end() {
        lock.withLock { isStopped = true }
        stop.wake()
        wakeUp.wake()
        ended.wait()
    }
}

// On the follower's thread.
extension StoreFollower {
    private var isWanted: Bool { lock.withLock { !isStopped } }

    private func run() {
        while isWanted {
            do throws(DatabaseError) {
                // Hosts that have vanished are waited for no longer than silence may last.
                try follow(on: try line.connected(within: silence.isTold ? nil : silence.left + 1))
            } catch {
                line.drop()
                tellSilence()
                rest()
            }
        }
    }

    private func follow(on connection: DatabaseConnection) throws(DatabaseError) {
        try connection.ask(
            Statement("LISTEN \(HistoryRecord.channel(of: table.history))"), within: PostgreSQLLimits.answerWithin)
        table.announceAgain()
        tell(.written)
        while isWanted {
            takeAnnouncement()
            try beat(on: connection)
            try listen(on: connection, until: MonotonicClock.now + PostgreSQLLimits.heartbeatEvery)
        }
    }

    private func beat(on connection: DatabaseConnection) throws(DatabaseError) {
        let beat = try table.beat(on: connection, within: max(silence.left, PostgreSQLLimits.heartbeatEvery))
        guard let beat else {
            // Whoever reads it again is told so.
            tell(.written)
            throw .lost(cause: "the history was archived")
        }
        silence = Silence()
        if known.isBehind(beat.head) { tell(.written) }
        tell(.servers(beat.servers))
    }

    /// Until then, or until there is something to announce; announcements of one server are told with a distance.
    private func listen(on connection: DatabaseConnection, until end: Int64) throws(DatabaseError) {
        let begin = MonotonicClock.now
        var end = end
        while isWanted {
            let heads = try connection.notifications().compactMap { Int($0) }
            if heads.contains(where: known.isBehind) { tell(.written) }
            guard MonotonicClock.now < end else { return }
            if try !connection.waitForNews(until: end, orFor: wakeUp) {
                wakeUp.settle()
                if lock.withLock({ announced != nil }) { end = min(end, begin + PostgreSQLLimits.announceEvery) }
            }
        }
    }

    private func takeAnnouncement() {
        let body = lock.withLock {
            defer { announced = nil }
            return announced
        }
        if let body { table.announce(body) }
    }

    private func tellSilence() {
        guard isWanted, !silence.isTold, silence.left == 0 else { return }
        silence.isTold = true
        tell(.silent)
    }

    /// Until the next try, and no longer than until silence has to be told.
    private func rest() {
        let now = MonotonicClock.now
        let end = max(line.restsUntil, now + Int64.random(in: silence.rest / 2...silence.rest))
        silence.rest = min(silence.rest * 2, PostgreSQLLimits.longestRest)
        stop.wait(until: silence.isTold ? end : min(end, now + silence.left))
        tellSilence()
    }
}
