import Conference

/// Whether a journal takes what it is asked to write: the one rule that all stores share about heads, and about what a fault leaves behind.
public struct JournalStatus: Sendable {
    private enum Condition: Sendable {
        case shut
        case writable
        /// Its last commit may or may not have taken place.
        case unsettled(JournalFault)
        /// Until the server is restarted.
        case readOnly(JournalFault)
    }

    public private(set) var head = 0
    private var condition = Condition.shut

    public init() {}

    public mutating func opened(head: Int) {
        self.head = head
        condition = .writable
    }

    public mutating func closed() { condition = .shut }

    /// Whether anything may be written now.
    public func admitsWriting() throws(JournalFault) {
        switch condition {
        case .writable: return
        case .shut: throw .closed
        case .unsettled(let fault), .readOnly(let fault): throw fault
        }
    }

    /// Whether these entries may be appended: they continue at the head, without a gap.
    public func admits(_ entries: [JournalEntry]) throws(JournalFault) {
        try admitsWriting()
        var expected = head + 1
        for entry in entries {
            let seq = entry.logEntry.seq
            if seq <= head { throw .positionTaken(seq) }
            if seq != expected { throw .outOfOrder(expected: expected, found: seq) }
            expected += 1
        }
    }

    /// Whether a snapshot of this position may be kept: not of one that is not durable yet.
    public func admits(_ snapshot: Snapshot) throws(JournalFault) {
        try admitsWriting()
        if snapshot.seq > head { throw .outOfOrder(expected: head + 1, found: snapshot.seq) }
    }

    /// Whether the history can be read again: always, unless it is shut or read-only.
    public func admitsReading() throws(JournalFault) {
        switch condition {
        case .writable, .unsettled: return
        case .shut: throw .closed
        case .readOnly(let fault): throw fault
        }
    }

    public mutating func appended(_ count: Int) { head += count }

    /// The history was opened afresh and this is its head: what was unknown is known.
    public mutating func settled(head: Int) { opened(head: head) }

    /// A write failed. Most faults leave the journal as it was; these do not.
    public mutating func failed(_ fault: JournalFault) {
        switch (condition, fault) {
        case (.writable, .unknownFate): condition = .unsettled(fault)
        case (.writable, .failedSync), (.unsettled, .failedSync), (.writable, .damaged), (.unsettled, .damaged):
            condition = .readOnly(fault)
        default: break
        }
    }
}
