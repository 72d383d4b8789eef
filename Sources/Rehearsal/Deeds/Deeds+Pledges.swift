internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    /// The course of a pledge. Most go forward, so that there is something to sign.
    func pledge() -> Deed {
        guard let pledge = dice.pick(hall.pledges.pledges.rows) else { return agenda() }
        let arg: JSON = ["pledge": pledge.id.json]
        switch (pledge.state, dice.number(below: 10)) {
        case (.draft, 0): return Deed("pledge.revise", ["pledge": pledge.id.json, "text": text()], seen: [.pledge(pledge.id)])
        case (.draft, _): return Deed("pledge.present", arg)
        case (.presented, 1...): return Deed("pledge.open", arg, seen: [.pledge(pledge.id)])
        case (.open, 0..<2):
            return Deed("pledge.close", ["pledge": pledge.id.json, "until": .int(now + 60_000), "force": true], seen: [.pledge(pledge.id)])
        case (.open, 2), (.presented, _): return Deed("pledge.cancel", arg)
        default: return signing()
        }
    }

    /// A signatory signs when there is something to sign, declines now and then, and else does what a venue may.
    func ofDelegate() -> Deed {
        guard let (answer, pledge) = toSign(by: { who.units.contains($0) }), dice.happens(3, in: 4) else {
            return dice.coin() ? request() : reading() ?? request()
        }
        if dice.happens(1, in: 8) {
            return Deed(
                "pledge.decline", ["pledge": pledge.id.json, "unit": answer.unit.json, "reason": secret(.person(who.who))])
        }
        let digest = dice.happens(1, in: 12) ? String(repeating: "0", count: 64) : pledge.digest
        return Deed(
            "pledge.sign",
            ["pledge": pledge.id.json, "unit": answer.unit.json, "digest": .string(digest), "signedAt": .int(now)])
    }

    /// What the operators do for those who cannot sign on their own device.
    func signing() -> Deed {
        guard let (answer, pledge) = toSign(by: { _ in true }) else { return venues() }
        let ids: [JSON.Member] = [JSON.Member("pledge", pledge.id.json), JSON.Member("unit", answer.unit.json)]
        let reason = JSON.Member("reason", secret(.staff))
        switch dice.number(below: 8) {
        case 0..<4: return Deed("signatory.code", .object(ids))
        case 4: return Deed("pledge.paper", .object(ids + [JSON.Member("name", secret(.staff)), reason]))
        case 5:
            let signatory = dice.pick(hall.participants.rows.filter { $0.who.role == .delegate })?.who.person.json ?? "don-vi-9"
            return Deed("signatory.set", ["unit": answer.unit.json, "person": signatory])
        default:
            let given = dice.pick(hall.pledges.answers.rows.filter(\.state.stands))?.id ?? answer
            return Deed(
                "signature.void", ["pledge": given.pledge.json, "unit": given.unit.json, "reason": reason.value], seen: [.answer(given)])
        }
    }

    /// Somebody whose phone is dead types the code that was read out to them, on the venue's device.
    func signHere() -> Deed? {
        let waiting = hall.pledges.answers.rows.filter { $0.codeExpiresAt != nil && hall.units[$0.id.unit]?.venue == who.venue }
        guard let answer = dice.pick(waiting), let pledge = hall.pledges.pledges[answer.id.pledge] else { return nil }
        let code = canaries.code(for: answer.id) ?? "00000000"
        return Deed(
            "pledge.signHere",
            ["pledge": pledge.id.json, "unit": answer.id.unit.json, "digest": .string(pledge.digest), "code": .string(code)])
    }

    private func toSign(by isMeant: (UnitID) -> Bool) -> (Answer.ID, Pledge)? {
        let open = hall.pledges.answers.rows.filter { answer in
            isMeant(answer.id.unit) && hall.pledges.pledges[answer.id.pledge]?.state == .open
        }
        guard let answer = dice.pick(open), let pledge = hall.pledges.pledges[answer.id.pledge] else { return nil }
        return (answer.id, pledge)
    }
}
