import Conference
import Fixtures

final class ParticipantsDisorder: FeatureDisorder {
    static let share = 1

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.participant(.revoke(random.pick([.siMaCai, .saPa, .mc, Principal(.mc, "mc-9")]))), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.participants.rows { rows[.participant(row.who)] = "\(row)" }
        return rows
    }
}
