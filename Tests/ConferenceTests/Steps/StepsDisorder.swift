import Conference
import Fixtures

final class StepsDisorder: FeatureDisorder {
    static let share = 8

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.steps(.undo(seq: seq(in: conference, &random))), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        [.steps: "\(conference.steps.steps.rows.map(\.seq))"]
    }

    /// A step that can be taken back, half the time the newest; now and then one that never was.
    private static func seq(in conference: ConferenceState, _ random: inout RandomCommands) -> Int {
        let steps = conference.steps.steps.rows.map(\.seq)
        guard let newest = steps.last, random.number(below: 10) > 0 else { return random.number(below: 3_000) }
        return random.number(below: 2) == 0 ? newest : random.pick(steps)
    }
}
