internal import Conference
internal import Gateway
internal import Journal

/// One server's line to a store that it shares with others: it takes its time, and now and then nothing gets through.
///
/// What is written is told to the other servers, as a database notifies who listens; what is lost of that is found with the next sign of life. Whoever is cut off
/// hears nothing, and after a while that nothing is heard.
final class SharedStoreLine: HostedStore {
    private let disk: MemoryDisk
    private var journal: MemoryJournalStore
    private let timeline: Timeline
    private let random: RandomSource
    /// What this server is to do wrongly.
    private let planted: PlantedFault?
    /// When the last that was asked is done: none overtakes another.
    private var busyUntil: Milliseconds = 0
    /// Which server's life a request belongs to.
    private var lives = 0
    private(set) var isCut = false
    /// Since when everything has got through, or nothing.
    private var since: Milliseconds = 0
    private var following = Following()
    var outside = Outside()

    /// Milliseconds between two signs of life, and of silence after which a server is told of it.
    private static let signEvery: Milliseconds = 1_000
    private static let silentAfter: Milliseconds = 3_000

    struct Outside {
        /// Something was written.
        var written: () -> Void = {}
        /// The store has refused what another server had been quicker with.
        var refused: () -> Void = {}
        /// The store says something by itself.
        var told: (StoreNews) -> Void = { _ in }
    }

    /// How far the server was told what the store has to say.
    private struct Following {
        var term = ""
        var heardAt: Milliseconds = 0
        var isSilent = false
        /// The last position of which it was told that it is there.
        var head = 0
    }

    init(_ disk: MemoryDisk, on timeline: Timeline, random: RandomSource, planted: PlantedFault?) {
        self.disk = disk
        journal = MemoryJournalStore(on: disk)
        self.timeline = timeline
        self.random = random
        self.planted = planted
    }

    /// A server starts here.
    func open(term: String) throws(JournalFault) -> History {
        lives += 1
        journal = MemoryJournalStore(on: disk)
        disk.servers { $0.time = timeline.now }
        let history = try journal.open(term: term, snapshotFormat: ConferenceGateway.snapshotFormat)
        following = Following(term: term, heardAt: timeline.now, head: history.head)
        giveSigns(of: lives)
        return history
    }

    /// The server is dead: what the store was asked and has not done is lost.
    func end() { lives += 1 }

    /// The server has stopped, and says so.
    func close() {
        lives += 1
        journal.close()
    }

    func cut() { change(isCut: true) }

    func mend() { change(isCut: false) }

    private func change(isCut new: Bool) {
        guard isCut != new else { return }
        isCut = new
        since = timeline.now
    }

    /// Whether everything has got through since this moment.
    func isSound(since moment: Milliseconds) -> Bool { !isCut && since <= moment }

    /// Another server has written.
    func notify() {
        guard !random.happens(1, in: 12) else { return }
        let own = lives
        timeline.after(random.time(1...60)) { [self] in
            guard own == lives, !isCut else { return }
            tellWritten()
        }
    }

    private func tellWritten() {
        following.head = disk.head
        outside.told(.written)
    }

    private func giveSigns(of life: Int) {
        timeline.after(Self.signEvery) { [self] in
            guard life == lives else { return }
            giveSign(of: life)
            giveSigns(of: life)
        }
    }

    private func giveSign(of life: Int) {
        if isCut {
            guard !following.isSilent, timeline.now - following.heardAt > Self.silentAfter else { return }
            following.isSilent = true
            return outside.told(.silent)
        }
        let servers = disk.servers { servers in
            servers.time = timeline.now
            return servers.sign(by: following.term)
        }
        timeline.after(random.time(1...20)) { [self] in
            guard life == lives, !isCut, let servers else { return }
            following.heardAt = timeline.now
            following.isSilent = false
            if disk.head > following.head { tellWritten() }
            outside.told(.servers(planted == .lossOfOwnView ? servers.without(othersThan: following.term) : servers))
        }
    }

    func append(_ entries: [JournalEntry], done: @escaping (Result<Void, JournalFault>) -> Void) {
        let mark = TimeMark(serverTime: timeline.now, wall: timeline.now, bootID: "boot", bootTime: timeline.now)
        let isEarly = planted == .toldBeforeDurable
        if isEarly { timeline.after(0) { done(.success(())) } }
        carryOut({ journal, answer in journal.append(entries, mark: mark) { answer.result = $0 } }) { [self] result in
            switch result {
            case .success: outside.written()
            case .failure(.positionTaken):
                outside.refused()
                if planted == .doubleDecision { return done(.success(())) }
            case .failure: break
            }
            if !isEarly { done(result) }
        }
    }

    func reread(after seq: Int, done: @escaping (Result<HistoryTail, JournalFault>) -> Void) {
        carryOut({ journal, answer in journal.reread(after: seq) { answer.result = $0 } }) { [planted] result in
            if planted == .skippedPosition, case .success(let tail) = result { return done(.success(tail.skippingOne)) }
            done(result)
        }
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

    /// Best effort: what is told into a cut line is gone.
    func announce(_ body: [UInt8]) {
        let own = lives
        timeline.after(random.time(1...30)) { [self] in
            guard own == lives, !isCut else { return }
            disk.servers { $0.announce(body, by: following.term) }
        }
    }

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
                    journal.failNext(.unreachable(path: MemoryDisk.path, cause: "no line to the store"))
                } else {
                    journal.failNext(.unknownFate(path: MemoryDisk.path, cause: "the line was cut"), written: random.coin())
                    outside.written()
                }
                journal.release()
            } else {
                ask(journal, answer)
            }
            if let result = answer.result { done(result) }
        }
    }
}

extension HistoryTail {
    /// The first position of a venue as if nothing had happened at it: one that was not there at all, or a step of the staff that is taken back later, would end the
    /// server at once.
    fileprivate var skippingOne: HistoryTail {
        guard let place = entries.firstIndex(where: { $0.logEntry.op.hasPrefix("venue.") }) else { return self }
        let skipped = entries[place].logEntry
        let empty = LogEntry(seq: skipped.seq, at: skipped.at, by: skipped.by, op: skipped.op, events: [])
        var entries = entries
        entries[place] = JournalEntry(logEntry: empty, command: entries[place].command)
        return HistoryTail(entries: entries, terms: terms)
    }
}

extension ServersOnStore {
    /// The planted view of a server that sees nobody but itself.
    fileprivate func without(othersThan term: String) -> ServersOnStore { ServersOnStore(others: [], leader: term, time: time) }
}
