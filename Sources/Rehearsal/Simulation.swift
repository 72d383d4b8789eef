public import Conference
internal import Gateway
internal import Journal
internal import Wire

/// A day of the conference in one process on virtual time: hundreds of simulated pages, bad lines, failing disks, a server that dies, all drawn from
/// one seed. The same seed is the same day, byte for byte.
///
/// Whatever the server says is held against seven oracles (`Oracle`) all along; what they find is in the report, with the command that shows it again.
public final class Simulation {
    private let plan: Plan
    let timeline: Timeline
    let random: RandomSource
    let server: SimulatedServer
    let pool: ClientPool
    let inspector: Inspector
    let canaries = Canaries()
    let opening: Opening
    var report = Report()
    var step = 0
    /// Once it ends nothing happens by itself any more.
    var isQuiet = false

    /// What is rehearsed.
    struct Plan {
        let programme: String
        let seed: UInt64
        let scale: Scale
    }

    var programme: String { plan.programme }
    var scale: Scale { plan.scale }

    /// Steps before which nobody opens the conference: the morning, when files are still mended.
    var mayOpen: Bool { step > scale.steps / 20 }
    /// Only the last part of the day may end the conference.
    var mayEnd: Bool { step > scale.steps * 17 / 20 }

    public convenience init(_ programme: String, _ opening: Opening, seed: UInt64, scale: Scale = .standard) {
        self.init(programme, opening, seed: seed, scale: scale, planted: nil)
    }

    package init(_ programme: String, _ opening: Opening, seed: UInt64, scale: Scale, planted: PlantedFault?) {
        plan = Plan(programme: programme, seed: seed, scale: scale)
        timeline = Timeline(from: opening.about.startsAt)
        random = RandomSource(seed: seed)
        // By turns, so that days of an older format are rehearsed for as long as they are written.
        let format = HistoryFormat.allCases[Int(seed % UInt64(HistoryFormat.allCases.count))]
        self.opening = format.admitted(of: opening.withCanaries(canaries))
        server = SimulatedServer(
            programme, self.opening, format: format, on: timeline, random: random, canaries: canaries, planted: planted)
        let notes = Notes()
        inspector = Inspector(canaries: canaries, pace: scale.pace, count: { notes.count($0, 1) }, complain: { notes.complain($0, $1) })
        pool = ClientPool(server, on: timeline, random: random, inspector: inspector, notes: notes)
        notes.count = { [unowned self] in report.count($0, $1) }
        notes.complain = { [unowned self] in complain($0, $1) }
        inspector.sent = { [unowned self] in pool.commands.ambiguous.contains($0) ? nil : pool.commands.frames[$0] }
        pool.hooks.died = { [unowned self] in startLater() }
        server.disk.turned = { [unowned self] in inspector.look(at: server.disk.memory) }
    }

    /// The whole day; gives what was found.
    public func run() -> Report {
        report.count(.seeds)
        report.count(.clients, scale.clients)
        seatEverybody()
        start()
        while step < scale.steps {
            step += 1
            report.count(.steps)
            pass(ticks: random.number(1...5))
            for _ in 0..<random.number(1...3) { happen() }
            lookAfterTheQuiet()
            if step % 25 == 0 { compareTheSteady() }
        }
        settle()
        report.digest = server.trace.digest
        report.count(.bytesSearched, canaries.searched)
        for entry in inspector.ledger.entries { report.count(op: entry.logEntry.op) }
        return report
    }

    func complain(_ oracle: Oracle, _ what: String) {
        report.add(Failure(oracle: oracle, at: timeline.now - opening.about.startsAt, step: step, what: what, repeated: repeated))
    }

    /// The command that shows this day again.
    private var repeated: String {
        let clients = scale.clients == Scale.standard.clients ? "" : " --clients \(scale.clients)"
        return "rehearse \(programme) --seed \(plan.seed) --steps \(scale.steps)" + clients
    }

    /// Milliseconds of the server's tick.
    private static let tick: Milliseconds = 50

    func pass(ticks: Int) {
        for _ in 0..<ticks {
            timeline.pass(to: timeline.now + Self.tick)
            if server.isUp { server.hear(.tick) }
        }
    }

    /// Everybody who has a link, staff and venues with two tabs; whoever is left of the number of clients watches.
    private func seatEverybody() {
        let everybody = opening.participants.map(\.who)
        let withTwo: [Role] = [.mc, .operator, .venue]
        let seats = (everybody + everybody.filter { withTwo.contains($0.role) }).prefix(scale.clients)
        let viewers = everybody.filter { $0.role == .viewer }
        for who in seats { arrive(pool.seat(who)) }
        for _ in seats.count..<max(seats.count, scale.clients) { arrive(pool.seat(random.pick(viewers) ?? seats[0])) }
    }

    private func arrive(_ user: SimulatedUser) { pool.comeBack(user, after: random.time(0...4_000)) }

    func start(sameBoot: Bool = true) {
        do {
            try server.start(sameBoot: sameBoot)
        } catch {
            complain(.durability, "the server does not start: \(error)")
        }
    }

    /// Pages that have heard nothing for long.
    func lookAfterTheQuiet() {
        for user in pool.users where user.link != nil && timeline.now - user.heardAt > SimulatedUser.quietFor { pool.abandon(user) }
    }
}

extension Opening {
    /// The same programme with something private in every field that only the staff may read.
    fileprivate func withCanaries(_ canaries: Canaries) -> Opening {
        var opening = self
        for place in opening.items.indices {
            opening.items[place].notes = canaries.mint(for: .staff)
            opening.items[place].script = BilingualText(canaries.mint(for: .staff), en: canaries.mint(for: .staff))
        }
        for place in opening.awards?.awards.indices ?? 0..<0 {
            opening.awards?.awards[place].rankReason = BilingualText(canaries.mint(for: .staff))
            opening.awards?.awards[place].orderReason = BilingualText(canaries.mint(for: .staff))
        }
        return opening
    }
}
