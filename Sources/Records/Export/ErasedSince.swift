internal import Conference
public import Journal
internal import TransparencyLog

/// What a journal has lost since a record of it was written; and its positions as they stood then, as far as the record still shows them.
public struct ErasedSince {
    /// What was erased of one position.
    public struct Loss: Sendable {
        public let seq: Int
        /// Whom it said something of; and `body`, where a text that stands under nobody's name went.
        public let texts: [String]
    }

    private let record: [RecordedPosition]
    private var losses: [Loss] = []
    private var restored: [Int: JournalEntry] = [:]
    private var untold: [Int] = []
    private var others: [Int] = []

    /// - Parameter positions: the file of a record.
    /// - Throws: where it does not hold in itself; whether it was signed nobody asks here.
    public init(since positions: [UInt8]) throws(RecordVerifier.Breach) {
        var record: [RecordedPosition] = []
        try RecordedPosition.walk(positions) { position throws(RecordVerifier.Breach) in record.append(position) }
        self.record = record
    }

    /// Positions of the record.
    public var count: Int { record.count }

    /// Gets the journal's positions in order.
    public mutating func add(_ logged: LoggedEntry) {
        let seq = logged.entry.logEntry.seq
        guard record.indices.contains(seq - 1) else { return }
        let then = record[seq - 1]
        guard then.leaf.hash == MerkleHash.leaf(logged.leaf) else { return others.append(seq) }
        let isBlanked = logged.opening == nil
        let people = then.opening?.people.filter { logged.erased.contains($0.id) } ?? []
        let texts = people.map(\.id) + (isBlanked && then.opening != nil ? ["body"] : [])
        // The journal may also have what the record has lost: it was put back from a backup.
        let isLessThan = then.erased > logged.erased.count || (then.isBlanked && !isBlanked)
        if texts.count < logged.erased.count + (isBlanked ? 1 : 0) || isLessThan { untold.append(seq) }
        guard let opening = then.opening, !texts.isEmpty else { return }
        losses.append(Loss(seq: seq, texts: texts))
        restored[seq] = logged.restored(body: Array(opening.body.utf8), people.map { ($0.id, $0.salt, Array($0.fields.utf8)) })
        if restored[seq] == nil { untold.append(seq) }
    }

    /// The first position, up to this one, that the record has otherwise; nil where it is of the same history.
    public func firstOther(until seq: Int) -> Int? { others.first { $0 <= seq } }

    /// What the record shows and the journal does not any more.
    public func losses(until seq: Int) -> [Loss] { losses.filter { $0.seq <= seq } }

    /// Positions of which something was erased that nobody can show.
    public func untold(until seq: Int) -> [Int] { untold.filter { $0 <= seq } }

    /// A position as it stood when the record was written.
    public func then(_ entry: JournalEntry) -> JournalEntry { restored[entry.logEntry.seq] ?? entry }
}
