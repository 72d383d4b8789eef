internal import Access
internal import Conference
internal import Gateway
internal import Journal

/// The server of a rehearsal: the gateway and its disk, which starts, dies at a chosen step of the journal's contract, and starts again.
final class SimulatedServer {
    /// The step at which the server dies next.
    enum CrashPoint: CaseIterable {
        /// Decided, and the journal not asked yet.
        case beforeAppend
        /// The journal was asked, and the disk has not done it.
        case beforeDurable
        /// On disk, and nobody was told.
        case beforeTold
        /// Some readers were told, others not.
        case whileTelling
        /// Between two turns, with nothing on its way.
        case idle
    }

    /// What happens outside.
    struct Outside {
        var send: ([UInt8], [ConnectionID], ConferenceState) -> Void = { _, _, _ in }
        var close: (ConnectionID, UInt16) -> Void = { _, _ in }
        var answer: (ExchangeID, Int, [UInt8], ConferenceState) -> Void = { _, _, _, _ in }
        var died: () -> Void = {}
    }

    let id: String
    let disk: SimulatedDisk
    private let timeline: Timeline
    private let random: RandomSource
    let trace = Trace()
    /// Nil while the server is down.
    private(set) var host: HostedGateway?
    /// How many times the server has been started, and on how many boots of its machine.
    private(set) var starts = 0
    private var boots = 1
    /// What the next start finds in its agenda.
    var files: KeptFiles
    var crashPoint: CrashPoint?
    private var tampering: Tampering
    var outside = Outside()

    /// The same in every simulation: the links open nothing but this.
    static let signing = SigningKey(known: Array(repeating: 9, count: SigningKey.seedBytes))
    static let secret = Secret(known: Array(repeating: 7, count: Secret.bytes))
    /// Milliseconds between two signs of life on the disk, as the server has it.
    private static let markEvery: Milliseconds = 5_000

    init(
        _ id: String, _ opening: Opening, format: HistoryFormat, on timeline: Timeline, random: RandomSource, canaries: Canaries,
        planted: PlantedFault?
    ) {
        self.id = id
        files = KeptFiles(opening, digest: "d1")
        self.timeline = timeline
        self.random = random
        disk = SimulatedDisk(format: format, on: timeline, random: random)
        tampering = Tampering(planted, canaries)
    }

    var isUp: Bool { host != nil }

    var conference: ConferenceState? { host?.state }

    /// Starts, on the same boot or after another one, whose wall clock may have jumped.
    func start(sameBoot: Bool = true) throws(JournalFault) {
        starts += 1
        if !sameBoot { boots += 1 }
        disk.mark = { [timeline, boots] in
            TimeMark(serverTime: timeline.now, wall: timeline.now, bootID: "boot-\(boots)", bootTime: timeline.now)
        }
        let term = "E\(starts)-\(String(random.bits(), radix: 36))"
        let history = try disk.open(term: term, snapshotFormat: ConferenceGateway.snapshotFormat)
        let chance = RandomSource(seed: random.bits())
        let gateway = ConferenceGateway(
            secret: Self.secret, signing: Self.signing, build: "b1", randomness: { chance.bits() }, at: timeline.now)
        let host = HostedGateway(gateway, id, on: disk, outside: hosting(), trace: trace) { [timeline] in timeline.now }
        self.host = host
        noteLifeLater(own: starts)
        let jump = sameBoot ? nil : random.time(-10_000...10_000)
        host.perform(
            gateway.open(
                id, term: term, history: history, opening: files.opening, digest: files.digest, cut: disk.cutLinks,
                clockJump: jump.flatMap { abs($0) > 2_000 ? $0 : nil }, at: timeline.now))
    }

    private func hosting() -> HostedGateway.Outside {
        var hosting = HostedGateway.Outside()
        hosting.tampered = { [unowned self] in tampering.tamper($0) }
        hosting.sent = { [unowned self] in tell($0, $1) }
        hosting.closed = { [unowned self] connection, code, _ in outside.close(connection, code) }
        hosting.answered = { [unowned self] in if let conference { outside.answer($0, $1, $2, conference) } }
        hosting.asked = { [unowned self] in ask($0) }
        return hosting
    }

    /// The process is gone, and whatever the disk had not done with it.
    func die() {
        guard let host else { return }
        host.end()
        self.host = nil
        crashPoint = nil
        disk.cutPower()
        outside.died()
    }

    func hear(_ input: Input) { host?.handle(input) }

    private func noteLifeLater(own: Int) {
        timeline.after(Self.markEvery) { [weak self] in
            guard let self, own == starts, isUp else { return }
            disk.noteLife()
            noteLifeLater(own: own)
        }
    }
}

// MARK: - What the gateway wants

extension SimulatedServer {
    private func tell(_ bytes: [UInt8], _ readers: [ConnectionID]) {
        guard let conference else { return }
        guard crashPoint == .whileTelling, readers.count > 1 else { return outside.send(bytes, readers, conference) }
        outside.send(bytes, Array(readers.prefix(random.number(1...readers.count - 1))), conference)
        die()
    }

    private func ask(_ request: StoreRequest) {
        switch request {
        case .append(let batch, let entries): append(batch, entries)
        // Beside the journal; the thread that keeps it leaves word too.
        case .keepCut: host?.carryOut(request) { [self] input in later { [self] in hear(input) } }
        case .reread, .find, .readEntry, .readLogged, .keep, .verify, .store, .announce: host?.carryOut(request) { [self] in hear($0) }
        }
    }

    private func append(_ batch: Int, _ entries: [JournalEntry]) {
        if crashPoint == .beforeAppend { return die() }
        let fate = tampering.fate()
        if fate.isToldEarly { later { [self] in hear(.committed(conference: id, batch: batch)) } }
        guard fate.isWritten else { return }
        // The journal's thread leaves word, and the loop finds it a moment later.
        host?.carryOut(.append(batch: batch, tampering.tamper(entries))) { [self] input in
            if crashPoint == .beforeTold { return die() }
            later { [self] in hear(input) }
        }
        if crashPoint == .beforeDurable { die() }
    }

    private func later(_ work: @escaping () -> Void) {
        let own = starts
        timeline.after(1) { [self] in if own == starts { work() } }
    }
}
