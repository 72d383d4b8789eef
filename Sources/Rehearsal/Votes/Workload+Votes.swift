internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    /// Most votes are opened, counted and closed; some are put in the wrong item, or while another is open.
    func vote() -> WorkloadCommand {
        if let open = hall.votes.open, random.happens(2, in: 3) {
            return WorkloadCommand("vote.close", ["vote": open.id.json], seen: [.vote(open.id)])
        }
        let planned = hall.votes.votes.rows.filter { $0.state != .open }
        if let vote = random.pick(planned), random.coin() {
            return WorkloadCommand("vote.open", ["vote": vote.id.json, "confirm": meant(.voteOtherItem)])
        }
        return WorkloadCommand(
            "vote.open",
            [
                "text": ["vi": text()], "base": random.one(of: "present", "voting"), "share": random.one(of: "1/2", "2/3"),
                "confirm": false,
            ])
    }

    /// A venue counts its hands, and the operators those of the hall, of another venue, or of what was closed. Nil: nothing is counted.
    func count() -> WorkloadCommand? {
        guard let id = hall.votes.counted, let vote = hall.votes.votes[id] else { return nil }
        let own = who.who.role == .venue ? who.venue : nil
        guard let venue = own ?? (random.coin() ? venue() : hall.venues.rows.first(where: \.isHall)?.id) else { return nil }
        let isNamed = random.happens(2, in: 3)
        let hands: [JSON.Member] = [
            JSON.Member("vote", id.json), JSON.Member("for", .number(random.number(below: 60))),
            JSON.Member("against", .number(random.number(below: 8))), JSON.Member("abstain", .number(random.number(below: 4))),
            JSON.Member("confirm", meant(.voteOverPresent)),
        ]
        let named = isNamed ? [JSON.Member("venue", venue.json)] : []
        let reason = vote.state == .closed ? [JSON.Member("reason", secret(.staff))] : []
        return WorkloadCommand("vote.count", .object(hands + named + reason), seen: isNamed ? [.count(CountID(id, venue))] : [])
    }
}
