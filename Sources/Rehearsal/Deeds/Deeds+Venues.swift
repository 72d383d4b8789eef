internal import Conference
internal import StrictJSON
internal import Wire

extension Deeds {
    /// What a venue's device says of itself, mostly; or it asks for the floor, reports of its part of a round, tells of its guests.
    func ofVenue() -> Deed {
        switch dice.number(below: 12) {
        case 0..<2: return Deed("venue.attendance", ["count": .number(dice.number(below: 90))])
        case 2..<4: return Deed("venue.ready", ["sound": .bool(dice.coin()), "picture": true])
        case 4..<6: return Deed("venue.help", ["text": who.venue.map { secret(.venue($0)) } ?? text()])
        case 6..<8: return request()
        case 8: return reading() ?? request()
        case 9:
            guard let round = hall.awards.plan.platform else { return request() }
            return Deed("round.report", ["round": round.json, "report": dice.one(of: "standing", "received")])
        case 10: return guest()
        default: return signHere() ?? request()
        }
    }

    func venues() -> Deed {
        let venue = venue()
        switch dice.number(below: 12) {
        case 0..<2: return Deed("venue.check", ["venue": venue.json, "heard": true, "seen": .bool(dice.coin())])
        case 2: return Deed("venue.out", ["venue": venue.json, "reason": secret(.staff)])
        case 3..<5: return Deed("venue.back", ["venue": venue.json])
        case 5: return Deed("help.take", ["venue": venue.json, "confirm": true])
        case 6: return Deed("help.close", ["venue": venue.json, "confirm": true])
        case 7: return Deed(dice.one(of: "rollcall.open", "rollcall.close"))
        case 8..<10: return guest()
        case 10: return Deed("note.add", ["about": dice.one(of: "conference", "agenda"), "text": secret(.staff)])
        default: return Deed("note.edit", ["note": dice.pick(hall.notes.notes.rows)?.id.json ?? "n1", "text": secret(.staff)])
        }
    }

    private func guest() -> Deed {
        let near = hall.guests.rows.filter { who.who.role.isStaff || $0.venue == who.venue }
        guard let guest = dice.pick(near) else { return Deed("guest.arrive", ["guest": "khong-ai"]) }
        switch dice.number(below: 3) {
        case 0: return Deed("guest.arrive", ["guest": guest.id.json])
        case 1: return Deed("guest.absent", ["guest": guest.id.json])
        default: return Deed("guest.substitute", ["guest": guest.id.json, "name": secret(.venue(guest.venue))])
        }
    }
}
