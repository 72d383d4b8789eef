internal import Conference
internal import Gateway
internal import StrictJSON
internal import Views
internal import Wire

extension Simulation {
    /// Whoever keeps up was sent the newest of the shared view, and shows what the plain reducer says; the state as a whole is what its positions give.
    func compareTheSteady() {
        guard let conference = server.conference else { return }
        inspector.compare(conference)
        for user in pool.users where user.isSteady { compare(user, conference) }
    }

    private func compare(_ user: SimulatedUser, _ conference: ConferenceState) {
        guard let client = user.client, let link = user.link, link.start == server.starts else { return }
        let name = "\(user.who.role.rawValue) \(user.who.person.text)"
        if client.view.seq != link.viewSent { complain(.sequence, "\(name) stands at \(client.view.seq), sent was \(link.viewSent)") }
        if client.view.stand.checkedAt != conference.seq {
            let expected = inspector.reference.view(Audience(user.who.role))
            if client.view.stand.values != expected {
                complain(.reference, "the view of \(name) at \(conference.seq): \(expected.difference(client.view.stand.values))")
            }
            client.view.stand.checkedAt = conference.seq
        }
        let own = inspector.reference.mine(user.who)
        if client.mine.stand.values != own {
            complain(.reference, "what is \(name)'s own at \(conference.seq): \(own.difference(client.mine.stand.values))")
        }
    }

    /// The end: all lines are mended and the disk is sound, everybody comes back, and then all see what a newcomer sees.
    func settle() {
        isQuiet = true
        server.disk.faults.refusal = nil
        server.disk.faults.append = nil
        server.disk.faults.reread = nil
        server.crashPoint = nil
        pass(ticks: 60)
        // A server whose disk has failed writes again when it is started again, and a link that was cut in memory opens again.
        if server.host?.gateway.isReady != true { restart() }
        waitUntilSettled()
        if pool.users.contains(where: { $0.refusals > 1 }) {
            restart()
            waitUntilSettled()
        }
        if !isSettled {
            let missing = pool.users.filter { !$0.isGone && !$0.isReading }.prefix(3).map {
                "\($0.who.role.rawValue) \($0.who.person.text)"
            }
            complain(.convergence, "after \(Self.mostToSettle) s of sound lines these are not in: \(missing)")
        }
        audit()
        compareTheSteady()
        compareWithNewcomers()
        for name in inspector.ledger.lost.prefix(3) { complain(.exactlyOnce, "\(name.id) was acknowledged and is lost") }
    }

    private func waitUntilSettled() {
        var waited = 0
        repeat {
            pass(ticks: 20)
            lookAfterTheQuiet()
            waited += 1
        } while waited < Self.mostToSettle && !isSettled
    }

    /// Seconds that a hall may take to come back as a whole; a dead line is found out after ten, the last tries are ten apart.
    private static let mostToSettle = 90

    private var isSettled: Bool {
        server.host?.gateway.isReady == true && pool.users.allSatisfy { $0.isGone || $0.isReading }
    }

    /// A sample of what was acknowledged is sent once more by its sender: the answer is the first one again.
    private func audit() {
        var left: [Principal: Int] = [:]
        var asked: Set<Ledger.Name> = []
        var received: Set<Ledger.Name> = []
        pool.hooks.answered = { user, json in
            guard case .string(let id)? = json["id"] else { return }
            if json["dup"] == true || json["err"] == "rate" { received.insert(Ledger.Name(by: user.who, id: id)) }
        }
        for name in inspector.ledger.inOrder.reversed()
        where left[name.by, default: Self.auditedOfEach] > 0 && !pool.commands.ambiguous.contains(name) {
            guard let user = pool.joined.first(where: { $0.who == name.by }), let frame = pool.commands.frames[name] else { continue }
            left[name.by, default: Self.auditedOfEach] -= 1
            asked.insert(name)
            report.count(.repeatsSent)
            pool.say(user, frame)
        }
        pass(ticks: 100)
        for name in inspector.ledger.inOrder where asked.contains(name) && !received.contains(name) {
            complain(
                .exactlyOnce, "\(name.by.person.text) was told ok for \(name.id), and sending it again is not answered as a repetition")
        }
    }

    /// Commands of one principal that are sent again at the end: no more than anybody may send at once.
    private static let auditedOfEach = 8

    /// Somebody of every kind joins with nothing.
    private func compareWithNewcomers() {
        guard let conference = server.conference else { return complain(.convergence, "the server is not there") }
        let settled = pool.users.filter(\.isReading)
        var newcomers: [Principal: SimulatedUser] = [:]
        for user in settled where newcomers[user.who] == nil {
            let newcomer = pool.seat(user.who)
            newcomers[user.who] = newcomer
            pool.connect(newcomer)
        }
        pass(ticks: 60)
        for user in settled {
            guard let own = user.client, let fresh = newcomers[user.who], let new = fresh.client, fresh.isJoined else {
                complain(.convergence, "a newcomer as \(user.who.role.rawValue) \(user.who.person.text) does not get in")
                continue
            }
            if own.view != new.view || own.mine != new.mine {
                let difference =
                    new.view.stand.values.difference(own.view.stand.values) + new.mine.stand.values.difference(own.mine.stand.values)
                complain(
                    .convergence,
                    "\(user.who.role.rawValue) \(user.who.person.text) at \(own.view.seq)/\(own.mine.seq) of \(conference.seq) does not see what a newcomer sees: \(difference)"
                )
            }
        }
    }
}
