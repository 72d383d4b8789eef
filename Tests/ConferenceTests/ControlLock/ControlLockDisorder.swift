import Conference
import Fixtures

final class ControlLockDisorder: FeatureDisorder {
    static let share = 2
    static let never: Set = ["desk.hand"]

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.controlLock(random.pick([.take, .hand(to: "mc-2"), .open, .open, .open, .open, .open, .open])), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        [.controlLock: "\(conference.controlLock)"]
    }
}
