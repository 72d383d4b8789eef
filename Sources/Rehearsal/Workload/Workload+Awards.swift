internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    /// Edits of rounds, and what happens to recipients; now and then a step of the rite by hand instead of by the cue.
    func awards() -> WorkloadCommand {
        guard let round = random.pick(hall.awards.plan.order), let recipient = random.pick(hall.awards.recipients.rows)?.value else {
            return agenda()
        }
        switch random.number(below: 19) {
        case 18:
            let round = hall.awards.plan.platform ?? round
            let named = random.pick(hall.awards.rounds[round]?.recipients ?? []) ?? recipient.id
            return WorkloadCommand("round.point", ["round": round.json, "recipient": named.json])
        case 0..<3: return step(of: hall.awards.plan.platform ?? round)
        case 3:
            let called = hall.awards.plan.platform ?? round
            return WorkloadCommand("round.recall", ["round": called.json], seen: [.round(called)])
        case 4:
            let first = hall.awards.rounds[round]?.recipients.first ?? recipient.id
            return WorkloadCommand("round.split", ["round": round.json, "after": first.json])
        case 5: return WorkloadCommand("round.move", ["round": round.json, "after": random.pick(hall.awards.plan.order)?.json ?? .null])
        case 6: return WorkloadCommand("round.add", ["round": round.json, "recipients": [recipient.id.json]])
        case 7: return WorkloadCommand("round.add", ["award": recipient.award.json, "recipients": [recipient.id.json], "minutes": 3])
        case 8:
            return WorkloadCommand(
                "round.conferrers",
                ["round": round.json, "conferrers": [["person": random.pick(hall.people.rows)?.id.json ?? "ai-do"]], "confirm": true])
        case 9: return WorkloadCommand("round.place", ["recipients": [recipient.id.json], "venue": venue().json])
        default: return of(recipient)
        }
    }

    private func step(of round: RoundID) -> WorkloadCommand {
        let op = random.one(of: "round.read", "round.call", "round.onstage", "round.confer", "round.clear")
        let confirm = meant(.roundOtherItem, .roundOverCapacity, .roundOutOfOrder)
        return WorkloadCommand(op, ["round": round.json, "confirm": confirm], seen: [.round(round)])
    }

    private func of(_ recipient: Recipient) -> WorkloadCommand {
        let loose = hall.awards.window.loose
        let id = recipient.id.json
        switch random.number(below: 10) {
        case 9:
            return WorkloadCommand(
                "recipient.proxy", ["recipient": id, "name": text(), "kind": random.one(of: "representative", "family")])
        case 0: return WorkloadCommand("recipient.absent", ["recipient": id, "reason": secret(.staff)])
        case 1..<4: return WorkloadCommand("recipient.present", ["recipient": random.pick(loose)?.json ?? id])
        case 4: return WorkloadCommand("recipient.defer", ["recipient": id, "reason": secret(.staff)])
        case 5: return WorkloadCommand("recipient.withdraw", ["recipient": id, "reason": secret(.staff)])
        case 6: return WorkloadCommand("recipient.correct", ["recipient": id, "name": text()], seen: [.recipient(recipient.id)])
        case 7: return WorkloadCommand("recipient.certificate", ["recipient": id, "certificate": random.one(of: "ok", "wrong")])
        default: return WorkloadCommand("recipient.add", ["award": recipient.award.json, "kind": "individual", "name": text()])
        }
    }
}
