import Conference
import Fixtures

final class TimersDisorder: FeatureDisorder {
    static let share = 12

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.timers(random.pick([.start(seconds: 420), .pause, .resume, .extend(seconds: 60), .extend(seconds: -30)])), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.timers.clocks.rows { rows[.timer(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        Timers.Name.allCases.allSatisfy { one.timers.clocks[$0] == other.timers.clocks[$0] }
    }
}
