import Foundation

/// A journal in memory under the same contract, for tests and for the rehearsal's simulated days.
///
/// It has no thread and no clock: what it is asked is carried out at once, on the caller's thread, before the call returns; or, after `hold`,
/// one by one when the test says. So the same script always gives the same day.
public final class MemoryJournalStore: JournalStore, @unchecked Sendable {
    // @unchecked: everything below is touched inside `lock` only; `done` is always called outside it.
    private let lock = NSLock()
    private let disk: MemoryDisk
    private var status = JournalStatus()
    /// Of the term that it was opened with; nil before.
    private var writer: RowWriter?
    private let randomness: @Sendable (Int) -> [UInt8]
    private var waiting: [Work] = []
    private var isHeld = false

    private enum Work {
        case append([JournalEntry], TimeMark, @Sendable (Result<Void, JournalFault>) -> Void)
        case reread(Int, @Sendable (Result<HistoryTail, JournalFault>) -> Void)
        case find([CommandKey], @Sendable (Result<[RecordedCommand], JournalFault>) -> Void)
        case entry(Int, @Sendable (Result<JournalEntry?, JournalFault>) -> Void)
        case logged(Int, @Sendable (Result<LoggedRow?, JournalFault>) -> Void)
        case checkpoint(KeptCheckpoint)
        case verify(@Sendable (Result<Void, JournalFault>) -> Void)
        case store(Snapshot, @Sendable (Result<Void, JournalFault>) -> Void)
        case mark(TimeMark)
    }

    /// `randomness` salts what is said of people; without any the salt is zeros, so that the same script gives the same bytes.
    public init(
        on disk: MemoryDisk = MemoryDisk(), randomness: @escaping @Sendable (Int) -> [UInt8] = { Array(repeating: 0, count: $0) }
    ) {
        self.disk = disk
        self.randomness = randomness
    }

    public func open(term name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        try disk.take(for: self)
        do throws(JournalFault) {
            return try begin(term: name, snapshotFormat: snapshotFormat)
        } catch {
            disk.giveBack(by: self)
            throw error
        }
    }

    private func begin(term name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        var content = disk.read { $0 }
        if content.terms.contains(where: { $0.name == name }) { throw .termTaken(name: name) }
        content.terms.append(Term(name: name, from: content.rows.count + 1))
        let history = try content.history(disk.format, for: name, snapshotFormat: snapshotFormat)
        disk.write { $0 = content }
        lock.withLock {
            status.opened(head: history.head)
            writer = RowWriter(format: disk.format, term: name, randomness: randomness)
        }
        return history
    }

    public func append(_ entries: [JournalEntry], mark: TimeMark, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        take(.append(entries, mark, done))
    }

    public func reread(after seq: Int, done: @escaping @Sendable (Result<HistoryTail, JournalFault>) -> Void) {
        take(.reread(seq, done))
    }

    public func find(_ commands: [CommandKey], done: @escaping @Sendable (Result<[RecordedCommand], JournalFault>) -> Void) {
        take(.find(commands, done))
    }

    public func entry(at seq: Int, done: @escaping @Sendable (Result<JournalEntry?, JournalFault>) -> Void) { take(.entry(seq, done)) }

    public func logged(at seq: Int, done: @escaping @Sendable (Result<LoggedRow?, JournalFault>) -> Void) { take(.logged(seq, done)) }

    public func keep(_ checkpoint: KeptCheckpoint) { take(.checkpoint(checkpoint)) }

    public func verify(done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) { take(.verify(done)) }

    public func store(_ snapshot: Snapshot, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        take(.store(snapshot, done))
    }

    public func mark(_ mark: TimeMark) { take(.mark(mark)) }

    /// What is held back is carried out first, in order.
    public func close() {
        release()
        let term = lock.withLock {
            status.closed()
            return writer?.term
        }
        if let term { disk.write { $0.servers?.leave(term) } }
        disk.giveBack(by: self)
    }
}

extension MemoryJournalStore {
    /// From now on everything waits for `completeNext` or `failNext`.
    public func hold() { lock.withLock { isHeld = true } }

    /// How much is held back.
    public var waitingCount: Int { lock.withLock { waiting.count } }

    /// Carries out the oldest thing that waits.
    public func completeNext() { next().map { carryOut($0, fault: nil, written: true) } }

    /// Lets the oldest thing that waits meet `fault`. With an unknown fate, `written` says what `reread` will find; with every other fault
    /// that is about nothing having been written, it must be false.
    public func failNext(_ fault: JournalFault, written: Bool = false) { next().map { carryOut($0, fault: fault, written: written) } }

    /// Carries out everything that waits, in order, and holds nothing back any more.
    public func release() {
        while let work = next() { carryOut(work, fault: nil, written: true) }
        lock.withLock { isHeld = false }
    }

    private func next() -> Work? { lock.withLock { waiting.isEmpty ? nil : waiting.removeFirst() } }

    private func take(_ work: Work) {
        let waits = lock.withLock {
            if isHeld { waiting.append(work) }
            return isHeld
        }
        if !waits { carryOut(work, fault: nil, written: true) }
    }

    /// A journal whose power was cut writes nothing more, whatever it still held.
    private func carryOut(_ work: Work, fault: JournalFault?, written: Bool) {
        if !disk.isHeld(by: self) { lock.withLock { status.closed() } }
        switch work {
        case .append(let entries, let mark, let done): done(append(entries, mark, fault: fault, written: written))
        case .reread(let seq, let done): done(reread(after: seq, fault: fault))
        case .find(let commands, let done): done(find(commands, fault: fault))
        case .entry(let seq, let done): done(entry(at: seq, fault: fault))
        case .logged(let seq, let done):
            done(look(fault) { () throws(JournalFault) in try disk.read { $0 }.logged(at: seq) })
        case .checkpoint(let checkpoint): if written, isWritable { disk.write { $0.keep(checkpoint) } }
        case .verify(let done): done(verify(fault: fault))
        case .store(let snapshot, let done): done(keep(snapshot, fault: fault, written: written))
        case .mark(let mark): if written, isWritable { disk.write { $0.mark = mark } }
        }
    }

    private var isWritable: Bool { lock.withLock { (try? status.admitsWriting()) != nil } }

    private func append(_ entries: [JournalEntry], _ mark: TimeMark, fault: JournalFault?, written: Bool) -> Result<Void, JournalFault> {
        attempt(fault) { () throws(JournalFault) in
            try status.admits(entries)
            guard let writer else { throw .closed }
            let rows = try disk.read { $0 }.rows(for: entries, by: writer)
            let leaves = rows.compactMap { writer.leaf(of: $0) }
            if written { disk.write { $0.append(entries, as: rows, leaves, mark: mark) } }
            if fault == nil { status.appended(entries.count) }
        }
    }

    private func find(_ commands: [CommandKey], fault: JournalFault?) -> Result<[RecordedCommand], JournalFault> {
        look(fault) { () throws(JournalFault) in try disk.read { $0 }.find(commands) }
    }

    private func entry(at seq: Int, fault: JournalFault?) -> Result<JournalEntry?, JournalFault> {
        look(fault) { () throws(JournalFault) in
            let rows = disk.read(\.rows)
            return rows.indices.contains(seq - 1) ? try rows[seq - 1].entry(in: MemoryDisk.path) : nil
        }
    }

    private func verify(fault: JournalFault?) -> Result<Void, JournalFault> {
        look(fault) { () throws(JournalFault) in _ = try disk.read { $0 }.entries(after: 0) }
    }

    private func keep(_ snapshot: Snapshot, fault: JournalFault?, written: Bool) -> Result<Void, JournalFault> {
        attempt(fault) { () throws(JournalFault) in
            try status.admits(snapshot)
            if written { disk.write { $0.keep(snapshot) } }
        }
    }

    private func reread(after seq: Int, fault: JournalFault?) -> Result<HistoryTail, JournalFault> {
        attempt(fault) { () throws(JournalFault) in
            try status.admitsReading()
            let content = disk.read { $0 }
            let tail = try HistoryTail(Array(content.rows.dropFirst(seq)), in: MemoryDisk.path)
            if fault == nil { status.settled(head: content.rows.count) }
            return tail
        }
    }

    /// What only looks leaves the journal as it stands, whatever it finds.
    private func look<Answer>(_ fault: JournalFault?, _ body: () throws(JournalFault) -> Answer) -> Result<Answer, JournalFault> {
        lock.withLock {
            do throws(JournalFault) {
                try status.admitsReading()
                if let fault { throw fault }
                return .success(try body())
            } catch {
                return .failure(error)
            }
        }
    }

    /// A fault that is played comes after the refusals that a real store would have met first.
    private func attempt<Answer>(_ fault: JournalFault?, _ body: () throws(JournalFault) -> Answer) -> Result<Answer, JournalFault> {
        lock.withLock {
            do throws(JournalFault) {
                let answer = try body()
                if let fault { throw fault }
                return .success(answer)
            } catch {
                status.failed(error)
                return .failure(error)
            }
        }
    }
}
