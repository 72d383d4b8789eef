import Conference
import Fixtures

final class VenuesDisorder: FeatureDisorder {
    static let share = 9

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        if random.number(below: 3) == 0 {
            let presence: [Venue.Command] = [
                .lost(random.venue(), since: 1), .connected(random.venue(), since: 2), .lost("ha-giang", since: 3),
            ]
            return (.venue(random.pick(presence)), nil)
        }
        let command = own(in: conference, &random)
        switch command {
        case .venue(.ready), .venue(.attendance), .venue(.help): return (command, random.number(below: 5) == 0 ? nil : .siMaCai)
        default: return (command, nil)
        }
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for (place, row) in conference.venues.rows.enumerated() { rows[.venue(row.id)] = "\(place) \(row)" }
        rows[.rollCall] = "\(conference.rollCall)"
        for row in conference.guests.rows { rows[.guest(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.rollCall == other.rollCall
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> Command {
        let guest = random.pick(["dang-xuan-phong", "lanh-dao-si-ma-cai", "lanh-dao-si-ma-cai", "nguyen-van-a"]) as GuestID
        switch random.number(below: 12) {
        case 0: return .venue(.ready(sound: random.number(below: 2) == 0, picture: true))
        case 1: return .venue(.attendance(random.number(below: 90)))
        case 2: return .venue(.help(random.number(below: 3) == 0 ? nil : "Mất tiếng"))
        case 3: return .venue(.check(random.venue(), heard: true, seen: random.number(below: 3) > 0))
        case 4: return .venue(.putOut(random.venue(), reason: "Mất điện"))
        case 5: return .venue(.back(random.venue()))
        case 6: return .venue(.takeHelp("si-ma-cai", override: random.number(below: 2) == 0 ? .all : .nothing))
        case 7: return .venue(.closeHelp("si-ma-cai", override: random.number(below: 2) == 0 ? .all : .nothing))
        case 8: return .rollCall(.open)
        case 9: return .rollCall(.close)
        case 10: return .guest(random.number(below: 2) == 0 ? .arrive(guest) : .absent(guest))
        default: return .guest(.substitute(guest, Guest.Substitute(name: "Người dự thay số \(random.number(below: 3))")))
        }
    }
}
