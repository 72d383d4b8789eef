internal import Conference
internal import StrictJSON
internal import Wire

/// What a busy hall sends: most makes sense now, some comes too late, a little is wrong. Every feature has a file of its own.
struct Deeds {
    let hall: Conference
    let who: Participant
    let now: Milliseconds
    let dice: Dice
    let canaries: Canaries
    /// Whether the conference may be opened by now.
    let mayOpen: Bool
    /// Whether the conference may be ended by now, or there is more to rehearse.
    let mayEnd: Bool

    /// What this person does next.
    func next() -> Deed {
        switch who.who.role {
        case .mc: return ofMC()
        case .operator: return ofOperator()
        case .chair: return notice()
        case .venue: return ofVenue()
        case .delegate: return ofDelegate()
        case .screen, .viewer, .house: return wrong()
        }
    }

    private func ofMC() -> Deed {
        if hall.session.state == .preparing, mayOpen, dice.happens(1, in: 3) { return Deed("conference.open") }
        switch dice.number(below: 100) {
        case 0..<24: return agenda()
        case 24..<36: return undo()
        case 36..<50: return awards()
        case 50..<62: return queue()
        case 62..<70: return stage()
        case 70..<78: return pledge()
        case 78..<84: return notice()
        case 84..<90: return timer()
        case 90..<93: return desk()
        case 93..<95: return wrong()
        default: return session()
        }
    }

    private func ofOperator() -> Deed {
        // Files that were mended meanwhile may have been kept aside; where none were, it is refused.
        if hall.session.state == .preparing, dice.happens(1, in: 8) { return Deed("programme.take", seen: [.conference]) }
        switch dice.number(below: 100) {
        case 0..<14: return agenda()
        case 14..<22: return undo()
        case 22..<32: return awards()
        case 32..<40: return queue()
        case 40..<56: return stage()
        case 56..<72: return signing()
        case 72..<78: return pledge()
        case 78..<90: return venues()
        case 90..<94: return notice()
        case 94..<96: return revocation()
        case 96..<98: return session()
        case 98: return clock()
        default: return wrong()
        }
    }

    /// The shown times follow a machine that somebody has set, from this start on or from an earlier one.
    private func clock() -> Deed {
        let offset = JSON.Member("offset", .int(Milliseconds(dice.number(below: 5)) * .perMinute))
        let from = dice.pick(hall.clock.starts).map { JSON.Member("from", .number($0.seq)) }
        return Deed("clock.align", .object([offset] + (dice.coin() ? [from].compactMap(\.self) : [])), seen: [.clock])
    }

    /// What this role may not do, or nobody can.
    private func wrong() -> Deed {
        switch dice.number(below: 7) {
        case 0: Deed("stage.hold")
        case 1: Deed("venue.attendance", ["count": 12])
        case 2: Deed("conference.seal", seen: [.agenda])
        case 3: Deed("agenda.advance")
        case 4: Deed("round.applaud", ["round": "r1"])
        case 5: Deed("timer.start", ["seconds": -1])
        default: Deed("pledge.sign", ["pledge": "khoi-b"])
        }
    }

    private func revocation() -> Deed {
        let roles: [Role] = [.viewer, .delegate, .venue]
        let links = hall.participants.rows.map(\.who).filter { roles.contains($0.role) }
        guard let link = dice.pick(links) else { return wrong() }
        return Deed("access.revoke", ["role": .string(link.role.rawValue), "person": link.person.json])
    }

    /// A text that everybody may read.
    func text() -> JSON {
        .string(dice.one(of: "Kính mời", "Xin kiểm tra âm thanh", "Cảm ơn các điểm cầu") + " \(dice.number(below: 50))")
    }

    /// A text that must reach nobody but those for whom it is.
    func secret(_ readers: Canaries.Readers) -> JSON { .string(canaries.sing(for: readers)) }

    func item() -> JSON { dice.pick(hall.agenda.course.order)?.json ?? "i1" }

    func venue() -> VenueID { dice.pick(hall.venues.rows)?.id ?? "si-ma-cai" }

    private func session() -> Deed {
        switch hall.session.state {
        case .paused: return Deed("conference.resume")
        case .ended:
            let end = hall.steps.steps.rows.last { $0.op == "conference.end" }
            if dice.happens(1, in: 8) { return Deed("conference.seal", seen: [.conference]) }
            return end.map { Deed("undo", ["seq": .number($0.seq)], seen: [.steps]) } ?? undo()
        case .live where mayEnd && dice.happens(1, in: 4): return Deed("conference.end", ["confirm": true], seen: [.conference])
        case .live where dice.happens(1, in: 3): return Deed("conference.pause", ["reason": text()])
        default: return agenda()
        }
    }

    private func undo() -> Deed {
        let steps = hall.steps.steps.rows
        let step = dice.coin() ? steps.last : dice.pick(steps)
        return Deed("undo", ["seq": .number(step?.seq ?? 1)], seen: [.steps])
    }

    private func timer() -> Deed {
        if hall.timers.clocks[.speaking]?.pausedLeft != nil, dice.coin() { return Deed("timer.resume") }
        return dice.one(of: Deed("timer.start", ["seconds": 300]), Deed("timer.pause"), Deed("timer.extend", ["seconds": -30]))
    }

    /// Mostly the desk is free again soon, or nobody else could act.
    private func desk() -> Deed {
        if hall.desk.holder != nil, dice.happens(2, in: 3) { return Deed("desk.open") }
        let others = hall.participants.rows.filter { $0.who.role == .mc }.map(\.who.person)
        return dice.one(of: Deed("desk.take"), Deed("desk.open"), Deed("desk.hand", ["to": dice.pick(others)?.json ?? "mc-2"]))
    }
}
