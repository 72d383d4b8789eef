internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    /// What a venue's device says of itself, mostly; or it asks for the floor, reports of its part of a round, tells of its guests.
    func ofVenue() -> WorkloadCommand {
        switch random.number(below: 12) {
        case 0..<2: return WorkloadCommand("venue.attendance", ["count": .number(random.number(below: 90))])
        case 2..<4: return WorkloadCommand("venue.ready", ["sound": .bool(random.coin()), "picture": true])
        case 4..<6: return WorkloadCommand("venue.help", ["text": who.venue.map { secret(.venue($0)) } ?? text()])
        case 6..<8: return request()
        case 8: return reading() ?? request()
        case 9:
            guard let round = hall.awards.plan.platform else { return request() }
            return WorkloadCommand("round.report", ["round": round.json, "report": random.one(of: "standing", "received")])
        case 10: return guest()
        default: return signHere() ?? request()
        }
    }

    func venues() -> WorkloadCommand {
        let venue = venue()
        switch random.number(below: 12) {
        case 0..<2: return WorkloadCommand("venue.check", ["venue": venue.json, "heard": true, "seen": .bool(random.coin())])
        case 2: return WorkloadCommand("venue.out", ["venue": venue.json, "reason": secret(.staff)])
        case 3..<5: return WorkloadCommand("venue.back", ["venue": venue.json])
        case 5: return WorkloadCommand("help.take", ["venue": venue.json, "confirm": true])
        case 6: return WorkloadCommand("help.close", ["venue": venue.json, "confirm": true])
        case 7: return WorkloadCommand(random.one(of: "rollcall.open", "rollcall.close"))
        case 8..<10: return guest()
        case 10: return WorkloadCommand("note.add", ["about": random.one(of: "conference", "agenda"), "text": secret(.staff)])
        default: return WorkloadCommand("note.edit", ["note": random.pick(hall.notes.notes.rows)?.id.json ?? "n1", "text": secret(.staff)])
        }
    }

    private func guest() -> WorkloadCommand {
        let near = hall.guests.rows.filter { who.who.role.isStaff || $0.venue == who.venue }
        guard let guest = random.pick(near) else { return WorkloadCommand("guest.arrive", ["guest": "khong-ai"]) }
        switch random.number(below: 3) {
        case 0: return WorkloadCommand("guest.arrive", ["guest": guest.id.json])
        case 1: return WorkloadCommand("guest.absent", ["guest": guest.id.json])
        default: return WorkloadCommand("guest.substitute", ["guest": guest.id.json, "name": secret(.venue(guest.venue))])
        }
    }
}
