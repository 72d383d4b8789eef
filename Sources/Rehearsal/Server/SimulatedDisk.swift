internal import Conference
internal import Journal

/// The disk under the server: it takes its time, and in its time it is full, blocked, or fails.
///
/// One journal at a time writes to it, from the start of a server to its death. What is asked is carried out in turn; when, virtual time says.
final class SimulatedDisk {
    enum Work {
        case append, reread, find, verify, store, mark
    }

    let memory: MemoryDisk
    private let timeline: Timeline
    private let random: RandomSource
    private var journal: MemoryJournalStore?
    private var works: [(work: Work, done: () -> Void)] = []
    private var isTurning = false
    /// Which journal a turn belongs to: those of a dead one mean nothing.
    private var journals = 0
    /// What the next append meets, and whether its rows are there all the same.
    var nextFault: (fault: JournalFault, written: Bool)?
    /// What the next reading again meets.
    var nextRereadFault: JournalFault?
    /// Nothing can be written until then, and then all is well.
    var refusal: JournalFault?
    var losesSnapshots = false
    /// Called when something was carried out, before anybody is told.
    var turned: () -> Void = {}

    init(format: HistoryFormat, on timeline: Timeline, random: RandomSource) {
        memory = MemoryDisk(format: format)
        self.timeline = timeline
        self.random = random
    }

    func open(term: String, snapshotFormat: Int) throws(JournalFault) -> History {
        journals += 1
        works = []
        isTurning = false
        let journal = MemoryJournalStore(on: memory)
        let history = try journal.open(term: term, snapshotFormat: snapshotFormat)
        journal.hold()
        self.journal = journal
        return history
    }

    /// The server is dead: what it had asked for and the disk had not done will never be.
    func cutPower() {
        memory.cutPower()
        journal = nil
        works = []
    }

    func append(_ entries: [JournalEntry], mark: TimeMark, done: @escaping (Result<Void, JournalFault>) -> Void) {
        let deferred = DeferredResult<Void>()
        journal?.append(entries, mark: mark) { deferred.result = $0 }
        add(.append) { if let result = deferred.result { done(result) } }
    }

    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        let deferred = DeferredResult<HistoryTail>()
        journal?.reread(after: seq) { deferred.result = $0 }
        add(.reread) { if let result = deferred.result { done(result) } }
    }

    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void) {
        let deferred = DeferredResult<[RecordedCommand]>()
        journal?.find(commands) { deferred.result = $0 }
        add(.find) { if let result = deferred.result { done(result) } }
    }

    func verify(done: @escaping (Result<Void, JournalFault>) -> Void) {
        let deferred = DeferredResult<Void>()
        journal?.verify { deferred.result = $0 }
        add(.verify) { if let result = deferred.result { done(result) } }
    }

    func store(_ snapshot: Snapshot) {
        journal?.store(snapshot) { _ in }
        add(.store) {}
    }

    func mark(_ mark: TimeMark) {
        journal?.mark(mark)
        add(.mark) {}
    }

    private func add(_ work: Work, _ done: @escaping () -> Void) {
        works.append((work, done))
        if !isTurning { turnLater() }
    }

    /// A sync takes a few milliseconds, now and then a second.
    private func turnLater() {
        isTurning = true
        let own = journals
        timeline.after(random.happens(1, in: 30) ? random.time(200...1_500) : random.time(1...25)) { [self] in
            guard own == journals, journal != nil else { return }
            turn()
            if works.isEmpty { isTurning = false } else { turnLater() }
        }
    }

    private func turn() {
        guard let journal, !works.isEmpty else { return }
        let (work, done) = works.removeFirst()
        if let (fault, written) = fault(of: work) { journal.failNext(fault, written: written) } else { journal.completeNext() }
        turned()
        done()
    }

    private func fault(of work: Work) -> (fault: JournalFault, written: Bool)? {
        switch work {
        case .append:
            if let refusal { return (refusal, false) }
            defer { nextFault = nil }
            return nextFault
        case .reread:
            defer { nextRereadFault = nil }
            return nextRereadFault.map { ($0, false) }
        case .store: return losesSnapshots ? (.full(path: MemoryDisk.path, cause: "no space"), false) : nil
        case .find, .verify, .mark: return nil
        }
    }
}

/// What a journal said; it says it on this thread.
private final class DeferredResult<Value>: @unchecked Sendable {
    // @unchecked: a MemoryJournal answers on the thread that lets it.
    var result: Result<Value, JournalFault>?
}
