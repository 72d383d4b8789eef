import Conference
import Fixtures

final class LifecycleDisorder: FeatureDisorder {
    static let share = 7
    static let never: Set = ["conference.open", "conference.resume", "conference.seal"]

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let command: Command =
            switch random.number(below: 14) {
            case 0: .system(.serverStarted(lastSeen: nil))
            case 1: .system(.clockJumped(by: -5))
            case 2..<4: .lifecycle(.end(override: random.number(below: 10) == 0 ? .all : .nothing))
            default:
                .lifecycle(
                    random.pick([
                        .open(), .open(), .pause(reason: "Mất điện"), .resume, .resume, .resume, .resume, .resume, .end(override: .nothing),
                    ]))
            }
        return (command, nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        [.conference: "\(conference.lifecycle) \(conference.people.rows)"]
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.lifecycle == other.lifecycle
    }
}
