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

    let id: String
    let disk: SimulatedDisk
    private let timeline: Timeline
    private let random: RandomSource
    private let planted: PlantedFault?
    private(set) var gateway: ConferenceGateway?
    /// How many times the server has been started.
    private(set) var starts = 0
    private var boots = 1
    private(set) var trace = Trace()
    /// Where the next start finds its programme.
    var opening: Opening
    var digest = "d1"
    var crashPoint: CrashPoint?
    /// Readers that are still told before the server dies in the middle of it.
    private var readersLeft = 0
    private var markedAt: Milliseconds = 0
    /// The links that were ever cut, as they stand beside the secret.
    private var cut: [Principal: CutLink] = [:]
    private var batches = 0
    private var tampering: Tampering

    /// What happens outside.
    var send: ([UInt8], [ConnectionID], ConferenceState) -> Void = { _, _, _ in }
    var close: (ConnectionID, UInt16) -> Void = { _, _ in }
    var answer: (ExchangeID, Int, [UInt8], ConferenceState) -> Void = { _, _, _, _ in }
    var died: () -> Void = {}

    /// The same in every simulation: the links open nothing but this.
    static let secret = Secret(known: Array(repeating: 7, count: Secret.bytes))
    /// Milliseconds between two signs of life on the disk, as the server has it.
    private static let markEvery: Milliseconds = 5_000

    init(
        _ id: String, _ opening: Opening, format: HistoryFormat, on timeline: Timeline, random: RandomSource, canaries: Canaries,
        planted: PlantedFault?
    ) {
        self.id = id
        self.opening = opening
        self.timeline = timeline
        self.random = random
        self.planted = planted
        disk = SimulatedDisk(format: format, on: timeline, random: random)
        tampering = Tampering(planted, canaries)
    }

    var isUp: Bool { gateway != nil }

    var conference: ConferenceState? { gateway?.conference(id) }

    /// Starts, on the same boot or after another one, whose wall clock may have jumped.
    func start(sameBoot: Bool = true) throws(JournalFault) {
        starts += 1
        if !sameBoot { boots += 1 }
        let term = "E\(starts)-\(String(random.bits(), radix: 36))"
        let history = try disk.open(term: term, snapshotFormat: ConferenceGateway.snapshotFormat)
        let chance = RandomSource(seed: random.bits())
        let gateway = ConferenceGateway(secret: Self.secret, build: "b1", randomness: { chance.bits() }, at: timeline.now)
        self.gateway = gateway
        let cut = cut.values.sorted { ($0.who.role.rawValue, $0.who.person) < ($1.who.role.rawValue, $1.who.person) }
        let jump = sameBoot ? nil : random.time(-10_000...10_000)
        perform(
            gateway.open(
                id, term: term, history: history, opening: opening, digest: digest, cut: cut,
                clockJump: jump.flatMap { abs($0) > 2_000 ? $0 : nil }, at: timeline.now))
    }

    /// The process is gone, and whatever the disk had not done with it.
    func die() {
        guard isUp else { return }
        gateway = nil
        crashPoint = nil
        disk.cutPower()
        died()
    }

    func hear(_ input: Input) {
        guard let gateway else { return }
        trace.note(input, at: timeline.now)
        perform(gateway.handle(input, at: timeline.now))
    }

    func tick() {
        hear(.tick)
        guard isUp, timeline.now - markedAt >= Self.markEvery else { return }
        markedAt = timeline.now
        disk.mark(mark)
    }

    private var mark: TimeMark {
        TimeMark(serverTime: timeline.now, wall: timeline.now, bootID: "boot-\(boots)", bootTime: timeline.now)
    }

    private func perform(_ actions: [Action]) {
        for action in tampering.tamper(actions) {
            guard let conference else { return }
            trace.note(action)
            switch action {
            case .send(let bytes, let readers): tell(bytes, readers, conference)
            case .close(let connection, let code, _): close(connection, code)
            case .answer(let exchange, let status, let body): answer(exchange, status, body, conference)
            case .append(_, let batch, let entries): append(entries, batch)
            case .reread(_, let seq):
                disk.reread(after: seq) { [self] result in hear(.reread(conference: id, result)) }
            case .find(_, let commands):
                disk.find(commands) { [self] result in hear(.found(conference: id, result)) }
            case .verify: disk.verify { [self] result in hear(.verified(conference: id, result)) }
            case .keepCut(_, let number, let links): keepCut(links, number)
            case .store(_, let snapshot): disk.store(snapshot)
            case .log: break
            }
        }
    }

    private func tell(_ bytes: [UInt8], _ readers: [ConnectionID], _ conference: ConferenceState) {
        guard crashPoint == .whileTelling, readers.count > 1 else { return send(bytes, readers, conference) }
        send(bytes, Array(readers.prefix(random.number(1...readers.count - 1))), conference)
        die()
    }

    private func append(_ entries: [JournalEntry], _ batch: Int) {
        if crashPoint == .beforeAppend { return die() }
        batches += 1
        if planted == .answerWithoutPosition, batches % 10 == 0 {
            return later { [self] in hear(.committed(conference: id, batch: batch)) }
        }
        if planted == .toldBeforeDurable { later { [self] in hear(.committed(conference: id, batch: batch)) } }
        disk.append(tampering.tamper(entries, batches), mark: mark) { [self] result in written(result, batch) }
        if crashPoint == .beforeDurable { die() }
    }

    /// The journal's thread leaves word, and the loop finds it a moment later.
    private func written(_ result: Result<Void, JournalFault>, _ batch: Int) {
        if crashPoint == .beforeTold { return die() }
        later { [self] in
            switch result {
            case .success: hear(.committed(conference: id, batch: batch))
            case .failure(let fault): hear(.failed(conference: id, batch: batch, fault))
            }
        }
    }

    /// A file of its own beside the journal, on the same disk: when that is full nothing is kept.
    private func keepCut(_ links: [CutLink], _ number: Int) {
        later { [self] in
            let isKept = disk.refusal == nil
            if isKept { cut = Dictionary((cut.values + links).map { ($0.who, $0) }) { $0.generation > $1.generation ? $0 : $1 } }
            hear(.cutKept(conference: id, number: number, isKept: isKept))
        }
    }

    private func later(_ work: @escaping () -> Void) {
        let own = starts
        timeline.after(1) { [self] in if own == starts { work() } }
    }
}
