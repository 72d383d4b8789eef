internal import Conference
internal import Gateway
internal import Journal

/// One server's line to a store that it shares with another: it takes its time, and now and then nothing gets through.
///
/// What the store has written it tells the other servers, as a database notifies who listens; who is cut off is told when the line is mended.
final class SharedStoreLine: HostedStore {
    private let disk: MemoryDisk
    private var journal: MemoryJournalStore
    private let timeline: Timeline
    private let random: RandomSource
    /// Whether it takes a refusal of the store for its consent: the planted double decision.
    private let isBlind: Bool
    /// When the last that was asked is done: none overtakes another.
    private var busyUntil: Milliseconds = 0
    /// Which server's life a request belongs to.
    private var lives = 0
    private(set) var isCut = false
    /// Something was written.
    var written: () -> Void = {}
    /// The store has refused what another server had been quicker with.
    var refused: () -> Void = {}

    init(_ disk: MemoryDisk, on timeline: Timeline, random: RandomSource, isBlind: Bool) {
        self.disk = disk
        journal = MemoryJournalStore(on: disk)
        self.timeline = timeline
        self.random = random
        self.isBlind = isBlind
    }

    /// A server starts here.
    func open(term: String) throws(JournalFault) -> History {
        lives += 1
        journal = MemoryJournalStore(on: disk)
        return try journal.open(term: term, snapshotFormat: ConferenceGateway.snapshotFormat)
    }

    /// The server is dead: what the store was asked and has not done is lost.
    func end() {
        lives += 1
        journal.close()
    }

    func cut() { isCut = true }

    func mend() { isCut = false }

    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) {
        let mark = TimeMark(serverTime: timeline.now, wall: timeline.now, bootID: "boot", bootTime: timeline.now)
        carryOut({ journal, answer in journal.append(entries, mark: mark) { answer.result = $0 } }) { [self] result in
            switch result {
            case .success: written()
            case .failure(.positionTaken):
                refused()
                if isBlind { return done(.success(())) }
            case .failure: break
            }
            done(result)
        }
    }

    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        carryOut({ journal, answer in journal.reread(after: seq) { answer.result = $0 } }, done)
    }

    func find(_ commands: [CommandKey], done: @escaping (Result<[RecordedCommand], JournalFault>) -> Void) {
        carryOut({ journal, answer in journal.find(commands) { answer.result = $0 } }, done)
    }

    func entry(at seq: Int, done: @escaping (Result<JournalEntry?, JournalFault>) -> Void) {
        carryOut({ journal, answer in journal.entry(at: seq) { answer.result = $0 } }, done)
    }

    func logged(at seq: Int, done: @escaping (Result<LoggedRow?, JournalFault>) -> Void) {
        carryOut({ journal, answer in journal.logged(at: seq) { answer.result = $0 } }, done)
    }

    func keep(_ checkpoint: KeptCheckpoint) { journal.keep(checkpoint) }

    func verify(done: @escaping (Result<Void, JournalFault>) -> Void) { done(.success(())) }

    func keepCut(_ links: [CutLink], done: @escaping (Bool) -> Void) { done(true) }

    func store(_ snapshot: Snapshot) { journal.store(snapshot) { _ in } }

    func announce(_ body: [UInt8]) {}

    /// A few milliseconds later the store has done it. Where the line was cut before that was asked nothing is written; where it was cut meanwhile nobody knows.
    private func carryOut<Value>(
        _ ask: @escaping (MemoryJournalStore, DeferredResult<Value>) -> Void, _ done: @escaping (Result<Value, JournalFault>) -> Void
    ) {
        let (own, wasCut) = (lives, isCut)
        busyUntil = max(busyUntil, timeline.now + (random.happens(1, in: 20) ? random.time(100...900) : random.time(1...30)))
        timeline.at(busyUntil) { [self] in
            guard own == lives else { return }
            let answer = DeferredResult<Value>()
            if isCut {
                journal.hold()
                ask(journal, answer)
                if wasCut {
                    journal.failNext(.blocked(path: MemoryDisk.path, cause: "no line to the store"))
                } else {
                    journal.failNext(.unknownFate(path: MemoryDisk.path, cause: "the line was cut"), written: random.coin())
                    written()
                }
                journal.release()
            } else {
                ask(journal, answer)
            }
            if let result = answer.result { done(result) }
        }
    }
}
