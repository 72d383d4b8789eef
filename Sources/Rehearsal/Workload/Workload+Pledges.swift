internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    /// The course of a pledge. Most go forward, so that there is something to sign.
    func pledge() -> WorkloadCommand {
        guard let pledge = random.pick(hall.pledges.pledges.rows) else { return agenda() }
        let arg: JSON = ["pledge": pledge.id.json]
        switch (pledge.state, random.number(below: 10)) {
        case (.draft, 0): return WorkloadCommand("pledge.revise", ["pledge": pledge.id.json, "text": text()], seen: [.pledge(pledge.id)])
        case (.draft, _): return WorkloadCommand("pledge.present", arg)
        case (.presented, 1...): return WorkloadCommand("pledge.open", arg, seen: [.pledge(pledge.id)])
        case (.open, 0..<2):
            return WorkloadCommand(
                "pledge.close", ["pledge": pledge.id.json, "until": .int(now + 60_000), "force": true], seen: [.pledge(pledge.id)])
        case (.open, 2), (.presented, _): return WorkloadCommand("pledge.cancel", arg)
        default: return signing()
        }
    }

    /// A signatory signs when there is something to sign, declines now and then, and else does what a venue may.
    func ofDelegate() -> WorkloadCommand {
        guard let (answer, pledge) = toSign(by: { who.units.contains($0) }), random.happens(3, in: 4) else {
            return random.coin() ? request() : reading() ?? request()
        }
        if random.happens(1, in: 8) {
            return WorkloadCommand(
                "pledge.decline", ["pledge": pledge.id.json, "unit": answer.unit.json, "reason": secret(.person(who.who))])
        }
        let digest = random.happens(1, in: 12) ? String(repeating: "0", count: 64) : pledge.digest
        return WorkloadCommand(
            "pledge.sign",
            [
                "pledge": pledge.id.json, "unit": answer.unit.json, "digest": .string(digest), "signedAt": .int(now),
                "drawing": secret(.drawing(of: answer.unit)),
            ])
    }

    /// What the operators do for those who cannot sign on their own device.
    func signing() -> WorkloadCommand {
        guard let (answer, pledge) = toSign(by: { _ in true }) else { return venues() }
        let ids: [JSON.Member] = [JSON.Member("pledge", pledge.id.json), JSON.Member("unit", answer.unit.json)]
        let reason = JSON.Member("reason", secret(.staff))
        switch random.number(below: 8) {
        case 0..<4: return WorkloadCommand("signatory.code", .object(ids))
        case 4: return WorkloadCommand("pledge.paper", .object(ids + [JSON.Member("name", secret(.staff)), reason]))
        case 5:
            let signatory = random.pick(hall.participants.rows.filter { $0.who.role == .delegate })?.who.person.json ?? "don-vi-9"
            return WorkloadCommand("signatory.set", ["unit": answer.unit.json, "person": signatory])
        default:
            let given = random.pick(hall.pledges.answers.rows.filter(\.state.stands))?.id ?? answer
            return WorkloadCommand(
                "signature.void", ["pledge": given.pledge.json, "unit": given.unit.json, "reason": reason.value], seen: [.answer(given)])
        }
    }

    /// Somebody whose phone is dead types the code that was read out to them, on the venue's device.
    func signHere() -> WorkloadCommand? {
        let waiting = hall.pledges.answers.rows.filter { $0.codeExpiresAt != nil && hall.units[$0.id.unit]?.venue == who.venue }
        guard let answer = random.pick(waiting), let pledge = hall.pledges.pledges[answer.id.pledge] else { return nil }
        let code = canaries.code(for: answer.id) ?? "00000000"
        return WorkloadCommand(
            "pledge.signHere",
            ["pledge": pledge.id.json, "unit": answer.id.unit.json, "digest": .string(pledge.digest), "code": .string(code)])
    }

    private func toSign(by isMeant: (UnitID) -> Bool) -> (Answer.ID, Pledge)? {
        let open = hall.pledges.answers.rows.filter { answer in
            isMeant(answer.id.unit) && hall.pledges.pledges[answer.id.pledge]?.state == .open
        }
        guard let answer = random.pick(open), let pledge = hall.pledges.pledges[answer.id.pledge] else { return nil }
        return (answer.id, pledge)
    }
}
