import Conference
import Fixtures

final class ProgrammeDisorder: FeatureDisorder {
    static let share = 1
    static let never: Set = ["programme.take"]

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.system(.read(.laoCaiAwards, digest: "second")), nil)
    }
}
