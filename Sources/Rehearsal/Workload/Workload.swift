internal import Conference
internal import StrictJSON
internal import Wire

/// What a busy hall sends: most makes sense now, some comes too late, a little is wrong. Every feature has a file of its own.
struct Workload {
    let hall: ConferenceState
    let who: Participant
    let now: Milliseconds
    let random: RandomSource
    let canaries: Canaries
    /// Whether the conference may be opened by now.
    let mayOpen: Bool
    /// Whether the conference may be ended by now, or there is more to rehearse.
    let mayEnd: Bool

    /// What this person does next.
    func next() -> WorkloadCommand {
        switch who.who.role {
        case .mc: return ofMC()
        case .operator: return ofOperator()
        case .chair: return hall.leader == nil || random.coin() ? notice() : ofMC()
        case .venue: return random.happens(1, in: 4) ? count() ?? ofVenue() : ofVenue()
        case .delegate: return ofDelegate()
        case .screen, .viewer, .system: return wrong()
        }
    }

    private func ofMC() -> WorkloadCommand {
        if hall.lifecycle.state == .preparing, mayOpen, random.happens(1, in: 3) { return WorkloadCommand("conference.open") }
        switch random.number(below: 100) {
        case 0..<24: return agenda()
        case 24..<36: return undo()
        case 36..<50: return awards()
        case 50..<62: return queue()
        case 62..<70: return stage()
        case 70..<78: return pledge()
        case 78..<84: return notice()
        case 84..<90: return timer()
        case 90..<93: return desk()
        case 95..<97: return vote()
        case 93..<95: return wrong()
        default: return session()
        }
    }

    private func ofOperator() -> WorkloadCommand {
        // Files that were mended meanwhile may have been kept aside; where none were, it is refused.
        if hall.lifecycle.state == .preparing, random.happens(1, in: 8) { return WorkloadCommand("programme.take", seen: [.conference]) }
        switch random.number(below: 100) {
        case 0..<14: return agenda()
        case 14..<22: return undo()
        case 22..<32: return awards()
        case 32..<40: return queue()
        case 40..<56: return stage()
        case 56..<72: return signing()
        case 72..<78: return pledge()
        case 78..<90: return venues()
        case 90..<94: return notice()
        case 94..<95: return revocation()
        case 95..<96: return random.coin() ? vote() : count() ?? vote()
        case 96..<98: return session()
        case 98: return clock()
        default: return wrong()
        }
    }

    /// The shown times follow a machine that somebody has set, from this start on or from an earlier one.
    private func clock() -> WorkloadCommand {
        let offset = JSON.Member("offset", .int(Milliseconds(random.number(below: 5)) * .perMinute))
        let from = random.pick(hall.clock.starts).map { JSON.Member("from", .number($0.seq)) }
        return WorkloadCommand("clock.align", .object([offset] + (random.coin() ? [from].compactMap(\.self) : [])), seen: [.clock])
    }

    /// What this role may not do, or nobody can.
    private func wrong() -> WorkloadCommand {
        switch random.number(below: 7) {
        case 0: WorkloadCommand("stage.hold")
        case 1: WorkloadCommand("venue.attendance", ["count": 12])
        case 2: WorkloadCommand("conference.seal", seen: [.agenda])
        case 3: WorkloadCommand("agenda.advance")
        case 4: WorkloadCommand("round.applaud", ["round": "r1"])
        case 5: WorkloadCommand("timer.start", ["seconds": -1])
        default: WorkloadCommand("pledge.sign", ["pledge": "khoi-b"])
        }
    }

    private func revocation() -> WorkloadCommand {
        let roles: [Role] = [.viewer, .delegate, .venue]
        let links = hall.participants.rows.map(\.who).filter { roles.contains($0.role) }
        guard let link = random.pick(links) else { return wrong() }
        return WorkloadCommand("access.revoke", ["role": .string(link.role.rawValue), "person": link.person.json])
    }

    /// A text that everybody may read.
    func text() -> JSON {
        .string(random.one(of: "Kính mời", "Xin kiểm tra âm thanh", "Cảm ơn các điểm cầu") + " \(random.number(below: 50))")
    }

    /// A text that must reach nobody but those for whom it is.
    func secret(_ readers: Canaries.Readers) -> JSON { .string(canaries.mint(for: readers)) }

    func item() -> JSON { random.pick(hall.agenda.course.order)?.json ?? "i1" }

    /// In spite of these reasons, or of none.
    func meant(_ reasons: Reason...) -> JSON { random.coin() ? .array(reasons.map { .string($0.rawValue) }) : false }

    func venue() -> VenueID { random.pick(hall.venues.rows)?.id ?? "si-ma-cai" }

    private func session() -> WorkloadCommand {
        switch hall.lifecycle.state {
        case .paused: return WorkloadCommand("conference.resume")
        case .ended:
            let end = hall.steps.steps.rows.last { $0.op == "conference.end" }
            if random.happens(1, in: 8) { return WorkloadCommand("conference.seal", seen: [.conference]) }
            return end.map { WorkloadCommand("undo", ["seq": .number($0.seq)], seen: [.steps]) } ?? undo()
        case .live where mayEnd && random.happens(1, in: 4):
            return WorkloadCommand("conference.end", ["confirm": true], seen: [.conference])
        case .live where random.happens(1, in: 3): return WorkloadCommand("conference.pause", ["reason": text()])
        default: return agenda()
        }
    }

    private func undo() -> WorkloadCommand {
        let steps = hall.steps.steps.rows
        let step = random.coin() ? steps.last : random.pick(steps)
        return WorkloadCommand("undo", ["seq": .number(step?.seq ?? 1)], seen: [.steps])
    }

    private func timer() -> WorkloadCommand {
        if hall.timers.clocks[.speaking]?.pausedLeft != nil, random.coin() { return WorkloadCommand("timer.resume") }
        return random.one(
            of: WorkloadCommand("timer.start", ["seconds": 300]), WorkloadCommand("timer.pause"),
            WorkloadCommand("timer.extend", ["seconds": -30]))
    }

    /// Mostly the control lock is free again soon, or nobody else could act.
    private func desk() -> WorkloadCommand {
        if hall.controlLock.holder != nil, random.happens(2, in: 3) { return WorkloadCommand("desk.open") }
        let others = hall.participants.rows.filter { $0.who.role == .mc }.map(\.who.person)
        return random.one(
            of: WorkloadCommand("desk.take"), WorkloadCommand("desk.open"),
            WorkloadCommand("desk.hand", ["to": random.pick(others)?.json ?? "mc-2"]))
    }
}
