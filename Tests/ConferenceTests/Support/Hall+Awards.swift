import Conference
import Fixtures
import Testing

extension Hall {
    /// The conference with its awards as its programme has them, before the session opens.
    static var withAwards: Hall {
        get throws {
            var hall = Hall()
            try hall.when(.system(.read(.laoCaiAwards, digest: "lao-cai")), by: .system)
            for venue in Opening.laoCaiAwards.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
            return hall
        }
    }

    /// The conference with its awards, open, the awards item on; rounds before this one are over.
    static func awarding(from first: RoundID = "r1", _ change: (inout Opening) -> Void = { _ in }) throws -> Hall {
        var opening = Opening.laoCaiAwards
        change(&opening)
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "lao-cai")), by: .system)
        for venue in opening.venues { try hall.when(.venue(.connected(venue.id, since: hall.now)), by: .system) }
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i8")))
        while case .round(let step, let id) = hall.conference.cue.step, id != first { try hall.when(.awards(.rite(step, id))) }
        return hall
    }

    /// Walks a round by the cue as far as this step has been done.
    mutating func walk(_ round: RoundID, through last: Round.Step) throws {
        while case .round(let step, round) = conference.cue.step {
            try when(.awards(.rite(step, round)))
            if step == last { return }
        }
    }

    func round(_ id: RoundID) throws -> Round { try #require(conference.awards.rounds[id]) }
    func recipient(_ id: RecipientID) throws -> Recipient { try #require(conference.awards.recipient(id)) }
    func states(of round: RoundID) throws -> [Recipient.State] { try self.round(round).recipients.map { try recipient($0).state } }
    func isRead(_ award: AwardID) -> Bool {
        conference.awards.awards[award]?.decisions.allSatisfy { isRead(decision: $0) } ?? false
    }
    func isRead(decision number: String) -> Bool { conference.awards.decisions[DecisionID(number: number)]?.readAt != nil }
    func count(_ state: Recipient.State) -> Int { conference.awards.recipients.rows.count { $0.value.state == state } }
    func warning(_ reason: Reason) -> [String: Rejection.Value]? {
        conference.cue.warnings.first { $0.reason == reason }.map { Dictionary(uniqueKeysWithValues: $0.args.map { ($0.name, $0.value) }) }
    }
}
