internal import Conference
internal import Gateway
internal import Journal
internal import StrictJSON
internal import Wire

extension Simulation {
    /// One thing that happens somewhere; mostly somebody does something, and a few times in a hundred something goes wrong.
    func happen() {
        switch random.number(below: 1_000) {
        case 0..<20: reload()
        case 20..<50: cut()
        case 50..<80: changeNetwork()
        case 80..<105: hangUp()
        case 105..<150: stall()
        case 150..<158: hurtDisk()
        case 158..<161: crashServer()
        case 161..<172: sayGarbage()
        case 172..<188: askPlainly()
        case 188..<190: dropOut()
        default: act()
        }
        if !mayOpen, step == scale.steps / 60 || step == scale.steps / 30 { mendProgramme() }
    }

    private func someone() -> SimulatedUser? { random.pick(pool.joined) }

    /// The page is loaded anew: all it held is lost; perhaps it is another tab now.
    private func reload() {
        guard let user = someone() else { return }
        pool.hangUp(user)
        user.client = nil
        user.unanswered = []
        if random.coin() { user.tab = pool.newTab() }
        pool.comeBack(user)
    }

    /// The line is dead and neither end knows.
    private func cut() {
        guard let user = someone(), let link = user.link else { return }
        report.count(fault: "link cut silently")
        link.cut()
        timeline.after(random.time(500...12_000)) { [unowned self] in if user.link === link { pool.abandon(user) } }
    }

    /// From the hall's Wi-Fi to the telephone's: the new socket is there before the old one is known to be dead.
    private func changeNetwork() {
        guard let user = someone() else { return }
        report.count(fault: "network changed")
        user.link?.cut()
        pool.connect(user)
    }

    private func hangUp() {
        guard let user = someone() else { return }
        report.count(fault: "link closed")
        pool.hangUp(user)
        pool.comeBack(user, after: random.time(0...20_000))
    }

    /// A district is without power: all its devices are away for so long that it is recorded as lost.
    private func dropOut() {
        guard let venue = random.pick(pool.joined.filter { $0.who.role == .venue })?.who else { return }
        report.count(fault: "venue dropped out")
        let away = random.time(32_000...60_000)
        for user in pool.users where user.who == venue {
            user.link?.cut()
            user.link = nil
            pool.comeBack(user, after: away)
        }
    }

    private func stall() {
        guard let user = someone() else { return }
        report.count(fault: "reader stalled")
        pool.stall(user, for: random.happens(1, in: 8) ? random.time(6_000...14_000) : random.time(200...5_000))
    }

    private func askPlainly() {
        guard let user = someone() else { return }
        let list = random.one(of: "agenda", "recipients", "units", "venues", "guests", "notes", "nothing", "a drawing")
        let isState = random.happens(1, in: 3)
        let drawn = server.conference?.pledges.answers.rows.compactMap { $0.given?.drawingDigest }.last
        pool.ask(as: user) { [programme] exchange, token in
            if isState { return .stateAsked(exchange, conference: programme, token: token) }
            guard list == "a drawing", let drawn else { return .listAsked(exchange, conference: programme, list: list, token: token) }
            return .drawingAsked(exchange, conference: programme, digest: drawn, token: token)
        }
    }

    /// Bytes that are no frame, or none that can be said here.
    private func sayGarbage() {
        guard let user = someone() else { return }
        report.count(.garbage)
        let bytes: [UInt8] =
            switch random.number(below: 7) {
            case 0: (0..<random.number(1...60)).map { _ in UInt8(truncatingIfNeeded: random.bits()) }
            case 1: Array(#"{"t":"cmd","id":"00000000-0000-4000-8000-000000000001","op":"stage.hold","op":"undo"}"#.utf8)
            case 2: Array(#"{"t":"cmd","id":17}"#.utf8)
            case 3: Array(#"{"t":"dance","to":"the music"}"#.utf8)
            case 4: Array(#"{"t":"resync"}"#.utf8)
            case 5: Array((String(repeating: "[", count: 40)).utf8)
            default: JSONWriter.write(user.client?.hello(to: programme, token: pool.token(user.who)) ?? .null)
            }
        pool.say(user, bytes: bytes)
    }
}

// MARK: - Disks and servers

extension Simulation {
    private func hurtDisk() {
        let disk = server.disk
        let path = MemoryDisk.path
        switch random.number(below: 10) {
        case 0..<2: refuse(.full(path: path, cause: "no space"), "disk full")
        case 2: refuse(.blocked(path: path, cause: "locked"), "disk blocked")
        case 3..<5:
            report.count(fault: "fate unknown, not written")
            disk.faults.append = (.unknownFate(path: path, cause: "I/O error"), false)
        case 5..<7:
            report.count(fault: "fate unknown, written")
            disk.faults.append = (.unknownFate(path: path, cause: "I/O error"), true)
        case 7:
            report.count(fault: "fate unknown, and not to be settled at once")
            disk.faults.append = (.unknownFate(path: path, cause: "I/O error"), random.coin())
            disk.faults.reread = .blocked(path: path, cause: "locked")
        case 8:
            report.count(fault: "failed sync")
            disk.faults.append = (.failedSync(path: path, cause: "I/O error"), random.coin())
            timeline.after(random.time(5_000...15_000)) { [unowned self] in if !isQuiet { restart() } }
        default:
            report.count(fault: "snapshots lost")
            disk.faults.losesSnapshots.toggle()
        }
    }

    private func refuse(_ fault: JournalFault, _ kind: String) {
        report.count(fault: kind)
        server.disk.faults.refusal = fault
        timeline.after(random.time(500...9_000)) { [server] in server.disk.faults.refusal = nil }
    }

    /// The server dies at the next occasion of its kind. A snapshot of now may be on disk by then, as there is one every few hundred positions of a long day.
    private func crashServer() {
        guard server.isUp, server.crashPoint == nil, let crashPoint = random.pick(SimulatedServer.CrashPoint.allCases) else { return }
        report.count(fault: "server died: \(crashPoint)")
        if random.coin(), let snapshot = server.host?.gateway.snapshot(of: programme) { server.disk.store(snapshot) }
        if crashPoint == .idle, random.coin() {
            // An orderly stop: everybody is told to come back, and then it is gone.
            server.hear(.drain)
            timeline.after(800) { [unowned self] in if !isQuiet { restart() } }
        } else if crashPoint == .idle {
            restart()
        } else {
            server.crashPoint = crashPoint
        }
        timeline.after(2_000) { [unowned self] in if !isQuiet, server.crashPoint == crashPoint { restart() } }
    }

    /// Killed; it is started again a while later.
    func restart() { server.die() }

    /// The server is dead, for whatever reason.
    func startLater() {
        timeline.after(random.time(300...4_000)) { [unowned self] in
            guard !server.isUp else { return }
            report.count(.restarts)
            start(sameBoot: random.happens(3, in: 4))
        }
    }

    /// Before the opening the files are mended: the venues in another order and a delegate less, then as they were; salutations and names, each time
    /// anew, so that a page that shows an old one shows it for the rest of the day.
    private func mendProgramme() {
        report.count(fault: "programme replaced")
        let isFirst = server.files.digest == "d1"
        var files = opening
        mendNames(of: &files, mark: isFirst ? "A" : "B")
        if isFirst {
            files.venues.reverse()
            if let last = opening.participants.lastIndex(where: { $0.who.role == .delegate }) { files.participants.remove(at: last) }
        }
        server.files = KeptFiles(files, digest: isFirst ? "d2" : "d3")
        restart()
    }

    /// Every name that a page makes something of: a round shows its conferrers' salutations, a request its asker's name.
    private func mendNames(of files: inout Opening, mark: String) {
        for place in files.people.indices {
            files.people[place].salutation = BilingualText("ông " + mark, en: "Mr")
            files.people[place].name += " " + mark
        }
        for place in files.participants.indices { files.participants[place].name += " " + mark }
        for place in files.venues.indices { files.venues[place].name.vi += " " + mark }
        for place in files.units.indices { files.units[place].name.vi += " " + mark }
        for place in (files.awards?.recipients ?? []).indices { files.awards?.recipients[place].name += " " + mark }
    }
}
