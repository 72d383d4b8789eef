public import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

/// Some time of the conference with several servers on one store: all decide, each follows what the others wrote, lines to the store are cut, servers die, people go
/// from one to another, and commands are sent again elsewhere. All of it is drawn from one seed.
///
/// It rehearses what several servers have together: the history, and who is there. What lines to people do is rehearsed with one server.
public final class SeveralServersSimulation {
    private let scenario: Scenario
    private let timeline: Timeline
    private let random: RandomSource
    private let canaries = Canaries()
    private let disk = MemoryDisk(isShared: true)
    private var inspector: SharedInspector!
    private var servers: [SharingServer] = []
    private var seats: [Seat] = []
    private var report = Report()
    private var step = 0

    private struct Scenario {
        let programme: String
        let opening: Opening
        let servers: Int
        let seed: UInt64
        let steps: Int
        /// Whose word ends it: a server with a planted fault does not live long.
        let until: Oracle?
    }

    /// `servers`: how many, two or more.
    public convenience init(_ programme: String, _ opening: Opening, servers: Int, seed: UInt64, steps: Int) {
        self.init(programme, opening, servers: servers, seed: seed, steps: steps, planted: nil, until: nil)
    }

    package init(
        _ programme: String, _ opening: Opening, servers count: Int, seed: UInt64, steps: Int, planted: PlantedFault?, until oracle: Oracle?
    ) {
        scenario = Scenario(programme: programme, opening: opening, servers: count, seed: seed, steps: steps, until: oracle)
        timeline = Timeline(from: opening.about.startsAt)
        random = RandomSource(seed: seed)
        inspector = SharedInspector(disk) { [unowned self] in complain($0, $1) }
        inspector.server = { [unowned self] in server(having: $0, at: $1) }
        let setting = SharingServer.Setting(
            programme: programme, opening: opening, timeline: timeline, random: random, inspector: inspector)
        servers = (1...count).map { number in
            let line = SharedStoreLine(disk, on: timeline, random: random, planted: number == 2 ? planted : nil)
            return SharingServer(number, on: line, setting)
        }
        for server in servers {
            server.line.outside.written = { [unowned self, unowned server] in
                for other in servers where other !== server { other.line.notify() }
            }
            server.line.outside.refused = { [unowned self] in report.count(fault: "position taken") }
            server.sentAway = { [unowned self] in sentAway($0, $1) }
        }
        seats = Role.joinable.flatMap { role in
            opening.participants.filter { $0.who.role == role }.prefix(role == .venue ? 8 : 4)
        }.enumerated().map { Seat($0.element, tab: "tab-\($0.offset)") }
    }

    /// From the first start until everything is mended; gives what was found.
    public func run() -> Report {
        report.count(.seeds)
        report.count(.clients, seats.count)
        for server in servers {
            start(server)
            pass(milliseconds: 1_000)
        }
        for seat in seats { join(seat) }
        while step < scenario.steps, !isFound {
            step += 1
            report.count(.steps)
            pass(milliseconds: random.happens(1, in: 8) ? random.time(500...3_000) : random.time(50...250))
            happen()
            if step % 10 == 0 { compare() }
        }
        if !isFound { settle() }
        report.count(.positions, inspector.ledger.head)
        for entry in inspector.ledger.entries { report.count(op: entry.logEntry.op) }
        return report
    }

    private var isFound: Bool { scenario.until.map { report.failures(of: $0) > 0 } ?? false }

    private func settle() {
        for server in servers {
            server.line.mend()
            if server.host == nil { start(server) }
        }
        for seat in seats where seat.client == nil {
            seat.isAway = false
            join(seat)
        }
        pass(milliseconds: 40_000)
        guard let staff = scenario.opening.participants.first(where: { $0.who.role == .operator }) else { return }
        let observers = servers.map { server in
            let seat = Seat(staff, tab: "observer-\(server.number)")
            server.join(seat)
            return seat
        }
        pass(milliseconds: 10_000)
        inspector.compareAll(servers)
        inspector.comparePresence(observers)
    }

    private func complain(_ oracle: Oracle, _ what: String) {
        let (programme, count) = (scenario.programme, scenario.servers)
        let repeated = "rehearse \(programme) --servers \(count) --seed \(scenario.seed) --steps \(scenario.steps)"
        let at = timeline.now - scenario.opening.about.startsAt
        report.add(Failure(oracle: oracle, at: at, step: step, what: what, repeated: repeated))
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

    /// A page has been in for long enough that its server has told the others, which could all be reached.
    private func server(having venue: VenueID, at moment: Milliseconds) -> SharingServer? {
        let seat = seats.first { seat in
            seat.venue == venue && seat.joinedAt.map { $0 <= moment - 8_000 } ?? false
                && seat.server?.line.isSound(since: moment - SharedInspector.blindFor) ?? false
        }
        return seat?.server
    }
}

// MARK: - What happens

extension SeveralServersSimulation {
    private func happen() {
        switch random.number(below: 100) {
        case 0..<3: partition()
        case 3: crash()
        case 4..<10: move()
        case 10: stayAway()
        default:
            // Several at the same moment: who is quicker is the store's to say.
            for _ in 0..<random.number(1...3) { act() }
        }
    }

    private func act() {
        guard let seat = random.pick(seats.filter(acts)), let client = seat.client, let server = seat.server, let state = server.state,
            let participant = state.participants[seat.who]
        else { return }
        let (step, steps) = (step, scenario.steps)
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
        server.say(client.connection, .object(frame))
        repeatIt(.object(frame), of: seat)
    }

    private func acts(_ seat: Seat) -> Bool {
        guard seat.joinedAt != nil else { return false }
        switch seat.who.role {
        case .mc, .operator, .chair, .venue, .delegate: return true
        case .screen, .viewer, .system: return false
        }
    }

    /// The same command once more: by the page, wherever it is then, or by HTTP at whatever server, perhaps at the same moment.
    private func repeatIt(_ frame: JSON, of seat: Seat) {
        guard random.happens(1, in: 2) else { return }
        timeline.after(random.happens(1, in: 4) ? random.time(2_000...15_000) : random.time(0...100)) { [unowned self] in
            report.count(.repeatsSent)
            if random.coin(), let server = random.pick(servers) {
                server.post(frame, by: seat.who)
            } else if let client = seat.client, seat.joinedAt != nil {
                seat.server?.say(client.connection, frame)
            }
        }
    }

    /// Somebody's page comes back at another server, perhaps while the old one still believes that it is there.
    private func move() {
        guard let seat = random.pick(seats.filter { $0.joinedAt != nil }) else { return }
        report.count(.reconnects)
        seat.server?.leave(seat, isNoticed: random.coin())
        timeline.after(random.time(0...800)) { [unowned self] in join(seat) }
    }

    /// A venue's line is dead for a while.
    private func stayAway() {
        guard let seat = random.pick(seats.filter { $0.joinedAt != nil && $0.who.role == .venue }) else { return }
        report.count(fault: "venue away")
        seat.isAway = true
        seat.server?.leave(seat, isNoticed: random.coin())
        timeline.after(random.time(5_000...60_000)) { [unowned self] in
            seat.isAway = false
            join(seat)
        }
    }

    private func join(_ seat: Seat) {
        guard seat.client == nil, !seat.isAway else { return }
        guard let server = random.pick(servers.filter { $0.host != nil }) else {
            return timeline.after(500) { [unowned self] in join(seat) }
        }
        report.count(.connections)
        server.join(seat)
    }

    /// Whom a server sends away comes back, unless for good. That its page is elsewhere is told only to a socket that it has left.
    private func sentAway(_ seat: Seat, _ code: UInt16) {
        switch CloseCode(rawValue: code) {
        case .sealed: seat.isAway = true
        case .joinedAnew: complain(.presence, "\(seat.who.person.text) is told to have joined elsewhere, and has not")
        default: timeline.after(500) { [unowned self] in join(seat) }
        }
    }

    /// One server reaches the store no more; its pages are there all the same.
    private func partition() {
        guard let server = random.pick(servers), !server.line.isCut, server.host != nil else { return }
        report.count(fault: "partition")
        server.line.cut()
        timeline.after(random.time(300...20_000)) { [unowned server] in server.line.mend() }
    }

    private func crash() {
        guard let server = random.pick(servers), server.host != nil else { return }
        let isStopped = random.coin()
        report.count(fault: isStopped ? "server stopped" : "server died")
        for seat in server.end(isStopped: isStopped) {
            timeline.after(random.time(0...2_000)) { [unowned self] in join(seat) }
        }
        timeline.after(random.time(500...8_000)) { [unowned self, unowned server] in
            guard server.host == nil else { return }
            report.count(.restarts)
            start(server)
        }
    }

    private func start(_ server: SharingServer) {
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
