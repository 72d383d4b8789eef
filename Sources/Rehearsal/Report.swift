public import StrictJSON
internal import Wire

/// What was rehearsed and what was found, of one seed or of many.
public struct Report: Equatable, Sendable {
    /// What a table of promises needs to know, by its name.
    public enum Counter: String, CaseIterable, Sendable {
        case seeds, steps, clients
        /// Command ids sent for the first time.
        case commands
        case positions
        case connections
        /// Pages that came back with a place to resume from.
        case reconnects
        /// Of these, those that were given what changed, or nothing where nothing had.
        case resumedByDelta = "resumed by delta"
        case snapshots
        case evicted
        case restarts
        /// Times that a command that had been sent was sent again under its id.
        case repeatsSent = "repeats sent"
        case dupAnswered = "dup answered"
        case accepted, refused, garbage
        /// Steps of those who lead an item beside the MCs.
        case led
        case bytesSearched = "bytes searched"
        /// Distinct states that were held against the projection from scratch.
        case compared
    }

    public private(set) var counts: [Counter: Int] = [:]
    /// Mishaps of disks, servers and lines, by their kind.
    public private(set) var faults: [String: Int] = [:]
    /// Positions by the name of their step: what was rehearsed.
    public private(set) var ops: [String: Int] = [:]
    /// At most `mostFailures` of each oracle and seed.
    public private(set) var failures: [Failure] = []
    private var failed: [Oracle: Int] = [:]
    /// The digest of everything that went in and came out; of several seeds, of theirs in turn.
    public internal(set) var digest: UInt64 = 0

    /// Failures of one oracle that are told: the first say it all.
    private static let mostFailures = 5

    public init() {}

    public subscript(counter: Counter) -> Int { counts[counter, default: 0] }

    /// How often an oracle spoke, told or not.
    public func failures(of oracle: Oracle) -> Int { failed[oracle, default: 0] }

    /// Whether no oracle spoke.
    public var isSound: Bool { Oracle.allCases.allSatisfy { failures(of: $0) == 0 } }

    mutating func count(_ counter: Counter, _ more: Int = 1) { counts[counter, default: 0] += more }

    mutating func count(op: String) { ops[op, default: 0] += 1 }

    mutating func count(fault: String) { faults[fault, default: 0] += 1 }

    mutating func add(_ failure: Failure) {
        failed[failure.oracle, default: 0] += 1
        if failed[failure.oracle, default: 0] <= Self.mostFailures { failures.append(failure) }
    }

    /// Takes up what another seed gave.
    public mutating func add(_ other: Report) {
        for counter in Counter.allCases { count(counter, other[counter]) }
        for (fault, times) in other.faults { faults[fault, default: 0] += times }
        for (op, times) in other.ops { ops[op, default: 0] += times }
        for oracle in Oracle.allCases { failed[oracle, default: 0] += other.failures(of: oracle) }
        failures += other.failures
        let trace = Trace(digest)
        trace.note(other.digest)
        digest = trace.digest
    }

    /// Sixteen hexadecimal digits.
    public var digestText: String {
        let text = String(digest, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    /// One object: the counters by name, `faults` by kind, `ops` by name, `failures` by oracle, `digest`.
    public var json: JSON {
        let counters = Counter.allCases.map { JSON.Member($0.rawValue, .int(Int64(self[$0]))) }
        let named = { (counts: [String: Int]) in JSON.object(counts.keys.sorted().map { JSON.Member($0, .int(Int64(counts[$0] ?? 0))) }) }
        let oracles = Oracle.allCases.map { JSON.Member($0.rawValue, .int(Int64(failures(of: $0)))) }
        return .object(
            counters + [
                JSON.Member("faults", named(faults)), JSON.Member("ops", named(ops)), JSON.Member("failures", .object(oracles)),
                JSON.Member("digest", .string(digestText)),
            ])
    }
}
