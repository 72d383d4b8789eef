internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    /// Edits of rounds, and what happens to recipients; now and then a step of the rite by hand instead of by the cue.
    func awards() -> Deed {
        guard let round = dice.pick(hall.awards.plan.order), let recipient = dice.pick(hall.awards.recipients.rows)?.value else {
            return agenda()
        }
        switch dice.number(below: 18) {
        case 0..<3: return step(of: hall.awards.plan.platform ?? round)
        case 3:
            let called = hall.awards.plan.platform ?? round
            return Deed("round.recall", ["round": called.json], seen: [.round(called)])
        case 4:
            let first = hall.awards.rounds[round]?.recipients.first ?? recipient.id
            return Deed("round.split", ["round": round.json, "after": first.json])
        case 5: return Deed("round.move", ["round": round.json, "after": dice.pick(hall.awards.plan.order)?.json ?? .null])
        case 6: return Deed("round.add", ["round": round.json, "recipients": [recipient.id.json]])
        case 7: return Deed("round.add", ["award": recipient.award.json, "recipients": [recipient.id.json], "minutes": 3])
        case 8:
            return Deed(
                "round.conferrers",
                ["round": round.json, "conferrers": [["person": dice.pick(hall.people.rows)?.id.json ?? "ai-do"]], "confirm": true])
        case 9: return Deed("round.place", ["recipients": [recipient.id.json], "venue": venue().json])
        default: return of(recipient)
        }
    }

    private func step(of round: RoundID) -> Deed {
        let op = dice.one(of: "round.read", "round.call", "round.onstage", "round.confer", "round.clear")
        return Deed(op, ["round": round.json, "confirm": .bool(dice.coin())], seen: [.round(round)])
    }

    private func of(_ recipient: Recipient) -> Deed {
        let loose = hall.awards.window.loose
        let id = recipient.id.json
        switch dice.number(below: 10) {
        case 9:
            return Deed("recipient.proxy", ["recipient": id, "name": text(), "kind": dice.one(of: "representative", "family")])
        case 0: return Deed("recipient.absent", ["recipient": id, "reason": secret(.staff)])
        case 1..<4: return Deed("recipient.present", ["recipient": dice.pick(loose)?.json ?? id])
        case 4: return Deed("recipient.defer", ["recipient": id, "reason": secret(.staff)])
        case 5: return Deed("recipient.withdraw", ["recipient": id, "reason": secret(.staff)])
        case 6: return Deed("recipient.correct", ["recipient": id, "name": text()], seen: [.recipient(recipient.id)])
        case 7: return Deed("recipient.certificate", ["recipient": id, "certificate": dice.one(of: "ok", "wrong")])
        default: return Deed("recipient.add", ["award": recipient.award.json, "kind": "individual", "name": text()])
        }
    }
}
