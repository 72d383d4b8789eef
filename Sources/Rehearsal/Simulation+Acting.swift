internal import Conference
internal import Gateway
internal import StrictJSON
internal import Wire

extension Simulation {
    /// Somebody does something. MCs and operators do most; the cue is pressed as it stands, now and then twice, now and then by two at once.
    func act() {
        guard let user = actor(), let hall = server.conference, let participant = hall.participants[user.who] else { return }
        if hall.leader?.role == user.who.role, random.coin(), let cue = cue(of: user) { return send(cue.leading(random), by: user) }
        if user.who.role == .mc, random.happens(2, in: 5), let cue = cue(of: user) {
            send(cue, by: user)
            if random.happens(1, in: 6) { send(cue, by: user) }
            if random.happens(1, in: 8), let other = random.pick(pool.joined.filter({ $0.who.role == .mc && $0 !== user })) {
                if let same = self.cue(of: other) { send(same, by: other) }
            }
            return
        }
        let workload = Workload(
            hall: hall, who: participant, now: timeline.now, random: random, canaries: canaries, mayOpen: mayOpen, mayEnd: mayEnd)
        let request = workload.next()
        send(request, by: user)
        if random.happens(1, in: 20) { send(request, by: user) }
    }

    private func actor() -> SimulatedUser? {
        let roles: [Role] =
            switch random.number(below: 100) {
            case 0..<38: [.mc]
            case 38..<62: [.operator]
            case 62..<78: [.venue]
            case 78..<92: [.delegate]
            case 92..<97: [.chair]
            default: [.viewer, .screen]
            }
        return random.pick(pool.joined.filter { roles.contains($0.who.role) })
    }

    /// What the page shows as the next step, unless it is too early for it.
    private func cue(of user: SimulatedUser) -> WorkloadCommand? {
        guard let request = WorkloadCommand(cue: user.client?.view.stand.values["cue"]?.json) else { return nil }
        if request.op == "conference.open" && !mayOpen || request.op.hasPrefix("conference.") && request.op != "conference.open" && !mayEnd
        {
            return nil
        }
        return request
    }

    private func send(_ request: WorkloadCommand, by user: SimulatedUser) {
        guard let client = user.client, user.isJoined else { return }
        report.count(.commands)
        let id = newID()
        var frame = [
            JSON.Member("t", "cmd"), JSON.Member("id", .string(id)), JSON.Member("op", .string(request.op)),
            JSON.Member("arg", request.arg),
            JSON.Member("epoch", .string(client.epoch)),
        ]
        let stale = random.happens(1, in: 15) ? random.number(1...30) : 0
        let seen = JSON.int(Int64(max(0, client.view.seq - stale)))
        if let conditions = request.conditions {
            frame.append(JSON.Member("if", conditions))
        } else if !request.seen.isEmpty {
            frame.append(JSON.Member("if", .object(request.seen.map { JSON.Member($0, seen) })))
        }
        let command = SimulatedUser.Unanswered(
            id: id, frame: .object(frame), since: timeline.now, isSignature: request.op == "pledge.sign" || request.op == "pledge.decline")
        user.unanswered.append(command)
        pool.commands.frames[Ledger.Name(by: user.who, id: id)] = command.frame
        pool.say(user, command.frame)
        repeatIt(command, by: user)
    }

    /// Up to four times more, over this tab or another of the same person, or as a plain request, before and after the answer; now and then with another
    /// argument, which is another command under the same id.
    private func repeatIt(_ command: SimulatedUser.Unanswered, by user: SimulatedUser) {
        guard random.happens(1, in: 3) else { return }
        for _ in 0..<random.number(1...4) {
            let way = random.number(below: 10)
            let changed = random.happens(1, in: 25)
            if changed { pool.commands.ambiguous.insert(Ledger.Name(by: user.who, id: command.id)) }
            timeline.after(random.happens(1, in: 6) ? random.time(3_000...25_000) : random.time(0...2_500)) { [unowned self] in
                guard !isQuiet else { return }
                let frame = changed ? command.frame.anotherArgument : command.frame
                report.count(.repeatsSent)
                switch way {
                case 0:
                    pool.ask(as: user) { [programme] in .posted($0, conference: programme, token: $1, body: JSONWriter.write(frame)) }
                case 1..<4: pool.say(pool.joined.first { $0.who == user.who && $0 !== user } ?? user, frame)
                default: pool.say(user, frame)
                }
            }
        }
    }

    /// A UUID (RFC 9562, 5.4: version 4).
    private func newID() -> String {
        let digits = Array("0123456789abcdef")
        var id = ""
        for (place, group) in [8, 4, 4, 4, 12].enumerated() {
            if place > 0 { id.append("-") }
            for _ in 0..<group { id.append(digits[random.number(below: 16)]) }
        }
        return id
    }
}

extension JSON {
    /// The same command with another argument.
    fileprivate var anotherArgument: JSON {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { $0.key == "op" ? Member("op", "stage.hold") : $0.key == "arg" ? Member("arg", ["screen": "main"]) : $0 })
    }
}
