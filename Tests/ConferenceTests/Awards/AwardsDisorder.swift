import Fixtures

@testable import Conference

final class AwardsDisorder: FeatureDisorder {
    static let share = 20
    static let never: Set = ["award.add", "recipient.proxy"]

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        if let round = conference.awards.onPlatform, let part = round.parts.last, random.number(below: 2) == 0 {
            return (.awards(.report(round.id, random.pick(Round.Word.allCases))), Principal(.venue, PersonID(part.venue.text)))
        }
        return (.awards(own(in: conference, &random)), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        rows[.receiving] = conference.awards.receiving.map { "\($0)" }
        rows[.awards] = "\(conference.awards.plan) \(conference.awards.platformPeople ?? 0)"
        for row in conference.awards.awards.rows { rows[.award(row.id)] = "\(row)" }
        for row in conference.awards.decisions.rows { rows[.decision(row.id)] = "\(row)" }
        for row in conference.awards.rounds.rows { rows[.round(row.id)] = "\(row)" }
        for row in conference.awards.recipients.rows { rows[.recipient(row.id)] = "\(row.value)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        // Who receives is no step, and nothing that is taken back brings a name back with it.
        var (one, other) = (one.awards, other.awards)
        (one.pointed, other.pointed) = (nil, nil)
        return one == other
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> Awards.Command {
        if random.number(below: 3) > 0 {
            if case .round(let step, let id) = conference.cue.step { return .rite(step, id) }
            if case .point(let id, let next) = conference.cue.step { return .point(id, next) }
        }
        let (round, recipient) = (Self.round(in: conference, &random), Self.recipient(in: conference, &random))
        switch random.number(below: 13) {
        case 0: return .rite(random.pick(Round.Step.allCases), round, override: random.number(below: 2) == 0 ? .all : .nothing)
        case 1: return .recall(round)
        case 2: return .split(round, after: conference.awards.rounds[round]?.recipients.first ?? recipient)
        case 3: return .move(round, after: random.pick([nil, Self.round(in: conference, &random)]))
        case 4: return .add(round, [recipient])
        case 5: return .gather(conference.awards.recipient(recipient)?.award ?? "a99", Awards.NewRound(recipients: [recipient]))
        case 6: return .conferrers(round, at: nil, [.person(random.pick(["hoang-giang", "ai-do"]))], override: .all)
        case 7: return .place([recipient], at: random.venue())
        case 8: return .report(round, random.pick(Round.Word.allCases))
        case 9:
            return random.pick([
                .correct(recipient, name: "Tên \(random.number(below: 9))"), .certificate(recipient, .wrong, with: nil),
                .proxy(recipient, nil),
            ])
        case 11: return .point(conference.awards.plan.platform ?? round, random.number(below: 5) == 0 ? nil : recipient)
        case 10: return .addRecipient(Awards.NewRecipient(award: "co-tinh", kind: .collective, name: "Tập thể"))
        default:
            let loose = conference.awards.window.loose
            return random.pick([
                .absent(recipient, reason: nil), .present(loose.isEmpty ? recipient : random.pick(loose)), .defer(recipient, reason: "Ốm"),
                .present(loose.isEmpty ? recipient : random.pick(loose)),
                .withdraw(recipient, reason: nil),
            ])
        }

    }

    private static func round(in conference: ConferenceState, _ random: inout RandomCommands) -> RoundID {
        random.number(below: 20) == 0 ? "r99" : random.pick(conference.awards.plan.order)
    }

    private static func recipient(in conference: ConferenceState, _ random: inout RandomCommands) -> RecipientID {
        random.pick(conference.awards.recipients.rows.map(\.id))
    }
}
