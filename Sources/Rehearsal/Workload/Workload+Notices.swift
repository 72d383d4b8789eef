internal import Conference
internal import StrictJSON
internal import Wire

extension Workload {
    func notice() -> WorkloadCommand {
        if random.happens(1, in: 3), let read = reading() { return read }
        switch random.number(below: 6) {
        case 0..<2: return WorkloadCommand("notice.send", ["to": "all", "text": text()])
        case 2: return WorkloadCommand("notice.send", ["to": "podium", "text": secret(.staff)])
        case 3:
            let venue = venue()
            return WorkloadCommand("notice.send", ["to": .string("venue/" + venue.text), "text": secret(.venue(venue))])
        case 4:
            let unit = random.pick(hall.units.rows)?.id ?? "don-vi-15"
            return WorkloadCommand("notice.send", ["to": .string("unit/" + unit.text), "text": secret(.unit(unit))])
        default:
            guard let to = random.pick(hall.participants.rows.filter { $0.who.role != .viewer })?.who else { return agenda() }
            return WorkloadCommand(
                "notice.send", ["to": .string("person/\(to.role.rawValue)/\(to.person.text)"), "text": secret(.person(to))])
        }
    }

    /// Somebody presses "read" below one of the newest notices that are for them.
    func reading() -> WorkloadCommand? {
        let own = hall.notices.notices.rows.suffix(20).filter { $0.to == .all || $0.isFor(who) || who.who.role.isStaff }
        return random.pick(own).map { WorkloadCommand("notice.read", ["notice": $0.id.json]) }
    }
}
