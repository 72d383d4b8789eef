extension ConferenceState {
    func decide(_ command: Pledges.Command, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        switch command {
        case .present(let id): return try decidePresent(id, at: at)
        case .open(let id): return try decideOpen(id, at: at)
        case .close(let id, let until, let override): return try decideClose(id, until: until, override: override, at: at, facts)
        case .cancel(let id):
            let pledge = try pledge(id, in: .presented, .open)
            return [.pledges(.cancelled(pledge.id, at: at, by: by))]
        case .revise(let id, let text):
            let pledge = try pledge(id, in: .draft, .presented)
            return [.pledges(.revised(id, text: text, digest: facts.requiredDigest, version: pledge.version + 1))]
        case .sign(let id, let signing): return try decideSign(id, signing, by: by, at: at, facts: facts)
        case .decline(let id, let reason): return try decideDecline(id, reason: reason, by: by, at: at)
        case .signHere(let id, let digest, _): return try decideSignHere(id, digest: digest, mark: facts.requiredMark, by: by, at: at)
        case .paper(let id, let name, let reason): return try decidePaper(id, name: name, reason: reason, by: by, at: at)
        case .void(let id, let reason): return try decideVoid(id, reason: reason, by: by, at: at)
        case .setSignatory(let unit, let person): return try decideSignatory(of: unit, person)
        case .issueCode(let id): return try decideCode(id, mark: facts.requiredMark, at: at)
        }
    }

    private func decidePresent(_ id: PledgeID, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(id, in: .draft)
        return [.pledges(.presented(id, at: at))] + startingClock(minutes: pledge.bloc.presentMinutes, for: pledge, at: at)
    }

    /// All blocs sign at once, so the clock of the signing starts with the first that opens.
    private func decideOpen(_ id: PledgeID, at: Milliseconds) throws(Rejection) -> [Event] {
        let pledge = try pledge(id, in: .presented)
        let isFirst = !pledges.inItem(pledge.bloc.item).contains { $0.state == .open }
        return [.pledges(.opened(id, at: at))] + (isFirst ? startingClock(minutes: pledges.signingMinutes, for: pledge, at: at) : [])
    }

    /// Who is connected and has not answered is about to sign: the list is not closed in their face without `force`, unless `until` still lets them answer, late.
    /// Whoever is away is not waited for. It is still possible after the end, so that no list stays open for ever.
    private func decideClose(
        _ id: PledgeID, until: Milliseconds?, override: Override, at: Milliseconds, _ facts: Facts
    ) throws(Rejection) -> [Event] {
        let pledge = try pledge(id, in: .open)
        if let until, until <= at || until > at + Pledges.longestLate {
            throw Rejection(.badRequest, .pledgeBadUntil, ("hours", .number(Int(Pledges.longestLate / (60 * .perMinute)))))
        }
        let unsigned = pledges.unanswered(id)
        let connected = unsigned.filter(Set(facts.connectedUnits).contains)
        let isShutOut = until == nil && !connected.isEmpty
        _ = try override.of(isShutOut ? [stillUnsigned(id, unsigned, connected: connected)] : [])
        let closing = Pledge.Closing(at: at, until: until, unsigned: unsigned, connected: connected)
        let isLast = !pledges.inItem(pledge.bloc.item).contains { $0.state == .open && $0.id != id }
        let isOn = agenda.course.current == pledge.bloc.item
        return [.pledges(.closed(id, closing))] + (isLast && isOn ? stoppingClock(.speaking) : [])
    }

    /// After the seal nobody signs any more: lists that lie open stay so for ever, and a late hour that was promised is broken.
    func signaturesLost(at: Milliseconds) -> [Objection] {
        let owed = pledges.pledges.rows.filter { !pledges.unanswered($0.id).isEmpty }
        let open = owed.filter { $0.state == .open }
        let late = owed.filter { $0.state == .closed && ($0.closing?.until ?? at) > at }
        let whatIsOpen = Objection(.pledgeOpenAtSeal, ("pledges", .list(open.map(\.id.text))), ("count", .number(unanswered(in: open))))
        let latest: Rejection.Value = late.compactMap { $0.closing?.until }.max().map { .number(Int(clock.shown($0))) } ?? .none
        let whatIsLate = Objection(
            .pledgeLateAtSeal, ("pledges", .list(late.map(\.id.text))), ("count", .number(unanswered(in: late))), ("at", latest))
        return (open.isEmpty ? [] : [whatIsOpen]) + (late.isEmpty ? [] : [whatIsLate])
    }

    private func unanswered(in lists: [Pledge]) -> Int { lists.reduce(0) { $0 + pledges.unanswered($1.id).count } }

    /// Who is there to sign and has not: how many of all who have not, and some of them by name.
    private func stillUnsigned(_ id: PledgeID, _ units: [UnitID], connected: [UnitID]) -> Objection {
        Objection(
            .pledgeUnsigned, ("pledge", .text(id.text)), ("count", .number(units.count)), ("connected", .number(connected.count)),
            ("units", .list(named(connected))))
    }

    /// The speaking clock, if this is what the hall is at; a paused conference starts none.
    private func startingClock(minutes: Int?, for pledge: Pledge, at: Milliseconds) -> [Event] {
        guard let minutes, lifecycle.isRunning, agenda.course.current == pledge.bloc.item else { return [] }
        return [.timers(.started(.speaking, at: at, endsAt: at + Milliseconds(minutes) * .perMinute))]
    }

    func knownPledge(_ id: PledgeID) throws(Rejection) -> Pledge {
        guard let pledge = pledges.pledges[id] else { throw Rejection(.notFound, .pledgeUnknown, ("pledge", .text(id.text))) }
        return pledge
    }

    private func pledge(_ id: PledgeID, in states: Pledge.State...) throws(Rejection) -> Pledge {
        let pledge = try knownPledge(id)
        guard states.contains(pledge.state) else {
            throw Rejection(.conflict, .pledgeWrongState, ("pledge", .text(id.text)), ("state", .text(pledge.state.rawValue)))
        }
        return pledge
    }

    /// Units for a sentence: as many as sign on one afternoon, so that the names are as many as the number beside them says.
    func named(_ units: [UnitID]) -> [String] { units.prefix(Self.unitsNamed).map(\.text) }

    private static let unitsNamed = 60

    /// What was signed is never undone, so an opening cannot be taken back once somebody has answered; cancelling the pledge keeps the answers as void.
    func mustKeepAnswers(toUndo step: Steps.Step) throws(Rejection) {
        for pledge in step.before.rows(of: Pledge.self).compactMap(\.row) where pledge.state == .draft || pledge.state == .presented {
            let given = pledges.answers(to: pledge.id).count { $0.state.stands }
            if given > 0 {
                throw Rejection(.conflict, .signatureNeverUndone, ("pledge", .text(pledge.id.text)), ("count", .number(given)))
            }
        }
    }
}
