internal import Conference
internal import Gateway
internal import StrictJSON
internal import Wire

extension Rehearsal {
    /// Somebody does something. MCs and operators do most; the cue is pressed as it stands, now and then twice, now and then by two at once.
    func act() {
        guard let player = actor(), let hall = house.conference, let participant = hall.participants[player.who] else { return }
        if player.who.role == .mc, dice.happens(2, in: 5), let cue = cue(of: player) {
            send(cue, by: player)
            if dice.happens(1, in: 6) { send(cue, by: player) }
            if dice.happens(1, in: 8), let other = dice.pick(crowd.joined.filter({ $0.who.role == .mc && $0 !== player })) {
                if let same = self.cue(of: other) { send(same, by: other) }
            }
            return
        }
        let deeds = Deeds(
            hall: hall, who: participant, now: timeline.now, dice: dice, canaries: canaries, mayOpen: mayOpen, mayEnd: mayEnd)
        let deed = deeds.next()
        send(deed, by: player)
        if dice.happens(1, in: 20) { send(deed, by: player) }
    }

    private func actor() -> Player? {
        let roles: [Role] =
            switch dice.number(below: 100) {
            case 0..<38: [.mc]
            case 38..<62: [.operator]
            case 62..<78: [.venue]
            case 78..<94: [.delegate]
            case 94..<97: [.chair]
            default: [.viewer, .screen]
            }
        return dice.pick(crowd.joined.filter { roles.contains($0.who.role) })
    }

    /// What the console shows as the next step, unless it is too early for it.
    private func cue(of player: Player) -> Deed? {
        guard let deed = Deed(cue: player.client?.view.stand.values["cue"]?.json) else { return nil }
        if deed.op == "conference.open" && !mayOpen || deed.op.hasPrefix("conference.") && deed.op != "conference.open" && !mayEnd {
            return nil
        }
        return deed
    }

    private func send(_ deed: Deed, by player: Player) {
        guard let client = player.client, player.isJoined else { return }
        report.count(.commands)
        let id = newID()
        var frame = [
            JSON.Member("t", "cmd"), JSON.Member("id", .string(id)), JSON.Member("op", .string(deed.op)), JSON.Member("arg", deed.arg),
            JSON.Member("epoch", .string(client.epoch)),
        ]
        let stale = dice.happens(1, in: 15) ? dice.number(1...30) : 0
        let seen = JSON.int(Int64(max(0, client.view.seq - stale)))
        if let conditions = deed.conditions {
            frame.append(JSON.Member("if", conditions))
        } else if !deed.seen.isEmpty {
            frame.append(JSON.Member("if", .object(deed.seen.map { JSON.Member($0, seen) })))
        }
        let command = Player.Unanswered(
            id: id, frame: .object(frame), since: timeline.now, isSignature: deed.op == "pledge.sign" || deed.op == "pledge.decline")
        player.unanswered.append(command)
        crowd.sent[Ledger.Name(by: player.who, id: id)] = command.frame
        crowd.say(player, command.frame)
        repeatIt(command, by: player)
    }

    /// Up to four times more, over this tab or another of the same person, or as a plain request, before and after the answer; now and then with another
    /// argument, which is another command under the same id.
    private func repeatIt(_ command: Player.Unanswered, by player: Player) {
        guard dice.happens(1, in: 3) else { return }
        for _ in 0..<dice.number(1...4) {
            let way = dice.number(below: 10)
            let changed = dice.happens(1, in: 25)
            if changed { crowd.ambiguous.insert(Ledger.Name(by: player.who, id: command.id)) }
            timeline.after(dice.happens(1, in: 6) ? dice.time(3_000...25_000) : dice.time(0...2_500)) { [unowned self] in
                guard !isQuiet else { return }
                let frame = changed ? command.frame.anotherArgument : command.frame
                report.count(.repeatsSent)
                switch way {
                case 0:
                    crowd.ask(as: player) { [programme] in .posted($0, conference: programme, token: $1, body: JSONWriter.write(frame)) }
                case 1..<4: crowd.say(crowd.joined.first { $0.who == player.who && $0 !== player } ?? player, frame)
                default: crowd.say(player, frame)
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
            for _ in 0..<group { id.append(digits[dice.number(below: 16)]) }
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
