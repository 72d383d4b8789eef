public import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

/// An hour of the conference with two servers on one store: both decide, each follows what the other wrote, lines to the store are cut, servers die, and
/// commands are sent again at the other one. All of it is drawn from one seed.
///
/// It rehearses the seam between pipeline and store, not the presence of a hall on two servers: so every person is joined to both.
public final class PairSimulation {
    private let programme: String
    private let opening: Opening
    private let seed: UInt64
    private let steps: Int
    private let timeline: Timeline
    private let random: RandomSource
    private let canaries = Canaries()
    private let disk = MemoryDisk(isShared: true)
    private var inspector: PairInspector!
    private var servers: [PairedServer] = []
    private var report = Report()
    private var step = 0

    public convenience init(_ programme: String, _ opening: Opening, seed: UInt64, steps: Int) {
        self.init(programme, opening, seed: seed, steps: steps, planted: nil)
    }

    package init(_ programme: String, _ opening: Opening, seed: UInt64, steps: Int, planted: PlantedFault?) {
        self.programme = programme
        self.opening = opening
        self.seed = seed
        self.steps = steps
        timeline = Timeline(from: opening.about.startsAt)
        random = RandomSource(seed: seed)
        inspector = PairInspector(disk) { [unowned self] in complain($0, $1) }
        servers = (1...2).map { number in
            let line = SharedStoreLine(disk, on: timeline, random: random, isBlind: planted == .doubleDecision && number == 2)
            return PairedServer(number, programme, opening, on: line, timeline, random: random, inspector)
        }
        for server in servers {
            server.line.written = { [unowned self, unowned server] in notify(allBut: server) }
            server.line.refused = { [unowned self] in report.count(fault: "position taken") }
        }
    }

    /// The whole hour; gives what was found.
    public func run() -> Report {
        report.count(.seeds)
        for server in servers {
            start(server)
            pass(milliseconds: 1_000)
            for who in people { server.join(who) }
        }
        while step < steps {
            step += 1
            report.count(.steps)
            pass(milliseconds: random.time(50...250))
            happen()
            if step % 20 == 0 { compare() }
        }
        for server in servers {
            mend(server)
            if server.host == nil { start(server) }
        }
        pass(milliseconds: 40_000)
        inspector.compareAll(servers)
        report.count(.positions, inspector.ledger.head)
        for entry in inspector.ledger.entries { report.count(op: entry.logEntry.op) }
        return report
    }

    /// Some of every role: those of whom there are many are alike.
    private var people: [Principal] {
        Role.joinable.flatMap { role in opening.participants.map(\.who).filter { $0.role == role }.prefix(4) }
    }

    private func complain(_ oracle: Oracle, _ what: String) {
        let repeated = "rehearse \(programme) --two-servers --seed \(seed) --steps \(steps)"
        report.add(Failure(oracle: oracle, at: timeline.now - opening.about.startsAt, step: step, what: what, repeated: repeated))
    }

    private func pass(milliseconds: Int64) {
        let end = timeline.now + milliseconds
        while timeline.now < end {
            timeline.pass(to: min(end, timeline.now + 50))
            for server in servers { server.tick() }
        }
    }

    private func compare() {
        for server in servers { if let state = server.state { inspector.compare(state, of: server.number) } }
    }

    private func notify(allBut writer: PairedServer) {
        for server in servers where server !== writer {
            timeline.after(random.time(1...60)) { [unowned server] in if !server.line.isCut { server.notify() } }
        }
    }
}

// MARK: - What happens

extension PairSimulation {
    private func happen() {
        switch random.number(below: 100) {
        case 0..<3: partition()
        case 3: crash()
        default:
            // Both at the same moment: who is quicker is the store's to say.
            for _ in 0..<random.number(1...3) { act() }
        }
    }

    private func act() {
        guard let server = random.pick(servers), let state = server.state, let client = random.pick(server.joined.filter(acts)),
            let participant = state.participants[client.who]
        else { return }
        let workload = Workload(
            hall: state, who: participant, now: timeline.now, random: random, canaries: canaries, mayOpen: step > steps / 20,
            mayEnd: step > steps * 17 / 20)
        let wanted = workload.next()
        let seen = JSON.int(Int64(client.view.seq))
        var frame = [
            JSON.Member("t", "cmd"), JSON.Member("id", .string(newID())), JSON.Member("op", .string(wanted.op)),
            JSON.Member("arg", wanted.arg), JSON.Member("epoch", .string(client.epoch)),
        ]
        if !wanted.seen.isEmpty { frame.append(JSON.Member("if", .object(wanted.seen.map { JSON.Member($0, seen) }))) }
        report.count(.commands)
        server.say(client, .object(frame))
        repeatIt(.object(frame), by: client.who)
    }

    private func acts(_ client: ProtocolClient) -> Bool {
        switch client.who.role {
        case .mc, .operator, .chair, .venue, .delegate: true
        case .screen, .viewer, .system: false
        }
    }

    /// The same command once more, at one server or the other.
    private func repeatIt(_ frame: JSON, by who: Principal) {
        guard random.happens(1, in: 2) else { return }
        timeline.after(random.happens(1, in: 4) ? random.time(2_000...15_000) : random.time(0...100)) { [unowned self] in
            guard let server = random.pick(servers), let client = server.joined.first(where: { $0.who == who }) else { return }
            report.count(.repeatsSent)
            server.say(client, frame)
        }
    }

    /// One server reaches the store no more; its pages are there all the same.
    private func partition() {
        guard let server = random.pick(servers), !server.line.isCut, server.host != nil else { return }
        report.count(fault: "partition")
        server.line.cut()
        timeline.after(random.time(300...20_000)) { [unowned self, unowned server] in mend(server) }
    }

    private func mend(_ server: PairedServer) {
        server.line.mend()
        server.notify()
    }

    private func crash() {
        guard let server = random.pick(servers), server.host != nil else { return }
        report.count(fault: "server died")
        let people = server.die()
        timeline.after(random.time(500...4_000)) { [unowned self, unowned server] in
            guard server.host == nil else { return }
            report.count(.restarts)
            start(server)
            timeline.after(1_500) { for who in people { server.join(who) } }
        }
    }

    private func start(_ server: PairedServer) {
        server.line.mend()
        do {
            try server.start()
        } catch {
            complain(.durability, "server \(server.number) does not start: \(error)")
        }
    }

    /// A UUID (RFC 9562, 5.4: version 4).
    private func newID() -> String {
        let number = String(random.bits() & 0xFFFF_FFFF_FFFF, radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - number.count) + number
    }
}
