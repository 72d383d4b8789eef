internal import Conference
internal import Journal

/// The disk under the server: it takes its time, and in its time it is full, blocked, or fails.
///
/// One journal at a time writes to it, from the start of a server to its death. What is asked is carried out in turn; when, virtual time says.
final class SimulatedDisk: HostedStore {
    enum Work {
        case append, reread, find, verify, store, mark
    }

    /// What it meets.
    struct Faults {
        /// What the next append meets, and whether its rows are there all the same.
        var append: (fault: JournalFault, written: Bool)?
        /// What the next reading again meets.
        var reread: JournalFault?
        /// Nothing can be written for as long as it is there.
        var refusal: JournalFault?
        var losesSnapshots = false
    }

    let memory: MemoryDisk
    private let timeline: Timeline
    private let random: RandomSource
    private var journal: MemoryJournalStore?
    private var works: [(work: Work, done: () -> Void)] = []
    private var isTurning = false
    /// Which journal a turn belongs to: those of a dead one mean nothing.
    private var journals = 0
    private var cut: [Principal: CutLink] = [:]
    var faults = Faults()
    /// What the clocks say now.
    var mark: () -> TimeMark
    /// Called when something was carried out, before anybody is told.
    var turned: () -> Void = {}

    init(format: HistoryFormat, on timeline: Timeline, random: RandomSource) {
        memory = MemoryDisk(format: format)
        self.timeline = timeline
        self.random = random
        mark = { [timeline] in TimeMark(serverTime: timeline.now, wall: timeline.now, bootID: "boot-1", bootTime: timeline.now) }
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

    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) {
        let deferred = DeferredResult<Void>()
        journal?.append(entries, mark: mark()) { deferred.result = $0 }
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

    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void) {
        let deferred = DeferredResult<JournalEntry?>()
        journal?.entry(at: seq) { deferred.result = $0 }
        add(.find) { if let result = deferred.result { done(result) } }
    }

    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void) {
        let deferred = DeferredResult<LoggedRow?>()
        journal?.logged(at: seq) { deferred.result = $0 }
        add(.find) { if let result = deferred.result { done(result) } }
    }

    func keep(_ checkpoint: KeptCheckpoint) {
        journal?.keep(checkpoint)
        add(.mark) {}
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

    /// Who writes alone has nobody to tell.
    func announce(_ body: [UInt8]) {}

    /// A sign of life.
    func noteLife() {
        journal?.mark(mark())
        add(.mark) {}
    }

    /// A file of its own beside the journal: when the disk is full nothing is kept.
    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void) {
        let isKept = faults.refusal == nil
        if isKept { cut = Dictionary((cut.values + links).map { ($0.who, $0) }) { $0.generation > $1.generation ? $0 : $1 } }
        done(isKept)
    }

    /// The links that were ever cut, as they stand beside the secret.
    var cutLinks: [CutLink] { cut.values.sorted { ($0.who.role.rawValue, $0.who.person) < ($1.who.role.rawValue, $1.who.person) } }

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
            if let refusal = faults.refusal { return (refusal, false) }
            defer { faults.append = nil }
            return faults.append
        case .reread:
            defer { faults.reread = nil }
            return faults.reread.map { ($0, false) }
        case .store: return faults.losesSnapshots ? (.full(path: MemoryDisk.path, cause: "no space"), false) : nil
        case .find, .verify, .mark: return nil
        }
    }
}
