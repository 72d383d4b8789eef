import Conference
import Fixtures

final class SpeakerQueueDisorder: FeatureDisorder {
    static let share = 9

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.queue(own(in: conference, &random)), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        rows[.queue] = "\(conference.queue.list) \(conference.queue.settings)"
        for row in conference.queue.speakers.rows { rows[.speaker(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.queue.speakers == other.queue.speakers && one.queue.list == other.queue.list && one.queue.places == other.queue.places
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> SpeakerQueue.Command {
        if !conference.queue.list.isOpen, random.number(below: 3) == 0 { return .open }
        let speaker = Self.speaker(in: conference, &random)
        switch random.number(below: 16) {
        case 0..<4:
            let kind = random.pick(SpeakerQueue.Kind.allCases)
            return .request(
                SpeakerQueue.Request(
                    kind: kind, topic: "Ý kiến \(random.number(below: 99))", venue: random.pick([nil, nil, random.venue()])))
        case 4..<7:
            return .accept(speaker, seconds: random.pick([nil, 60, 90_000]), override: random.number(below: 2) == 0 ? .all : .nothing)
        case 7..<10: return .call(speaker, override: random.number(below: 2) == 0 ? .all : .nothing)
        case 10: return .finish(conference.queue.list.speaking ?? speaker)
        case 11: return .move(speaker, after: random.pick([nil, Self.speaker(in: conference, &random)]), reason: "Phải đi sớm")
        case 12: return random.pick([.withdraw(speaker), .decline(speaker, reason: nil)])
        case 13: return .inWriting(speaker)
        case 14: return random.pick([.open, .close])
        default: return .rule(random.pick(SpeakerQueue.Rule.allCases))
        }

    }

    /// Mostly one of those who asked lately.
    private static func speaker(in conference: ConferenceState, _ random: inout RandomCommands) -> SpeakerID {
        let speakers = conference.queue.speakers.rows.map(\.id)
        if speakers.isEmpty || random.number(below: 20) == 0 { return "s999" }
        return random.number(below: 3) == 0 ? random.pick(speakers) : random.pick(Array(speakers.suffix(6)))
    }
}
