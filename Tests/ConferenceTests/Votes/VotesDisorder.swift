import Conference
import Fixtures

final class VotesDisorder: FeatureDisorder {
    static let share = 6

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let open = conference.votes.open?.id ?? "v99"
        switch random.number(below: 8) {
        case 0..<2:
            return (
                .votes(.put(Motion(text: BilingualText("Nội dung \(random.number(below: 9))"), base: random.pick(Motion.Base.allCases)))),
                .mc
            )
        case 2:
            let vote = random.pick(conference.votes.votes.rows.map(\.id) + ["v1"])
            return (.votes(.open(vote, override: random.number(below: 2) == 0 ? .all : .nothing)), .operatorOne)
        case 3..<5: return (.votes(.close(open)), .mc)
        default: return count(conference.votes.counted ?? open, &random)
        }
    }

    private static func count(_ vote: VoteID, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let hands = VoteCount.Hands(for: random.number(below: 90), against: random.number(below: 5), abstaining: random.number(below: 3))
        let override: Override = random.number(below: 3) > 0 ? .all : .nothing
        let venue: VenueID = random.pick(["si-ma-cai", "sa-pa", "hoi-truong"])
        if random.number(below: 2) == 0 {
            return (.votes(.count(vote, hands, override: override)), Principal(.venue, PersonID(venue.text)))
        }
        return (.votes(.count(vote, hands, venue: venue, reason: random.pick([nil, "Đếm lại"]), override: override)), .operatorOne)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.votes.votes.rows { rows[.vote(row.id)] = "\(row)" }
        for row in conference.votes.counts.rows { rows[.count(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool { one.votes.votes == other.votes.votes }
}
