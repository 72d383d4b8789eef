import Conference
import Fixtures

final class ClockDisorder: FeatureDisorder {
    static let share = 1

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        let offset = Milliseconds(random.number(below: 3)) * .perMinute
        return (.clock(.align(offset: offset, from: random.pick([nil, nil, 1, 999_999]))), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        [.clock: "\(conference.clock.shifts)"]
    }
}
