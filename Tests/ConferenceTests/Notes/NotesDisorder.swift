import Conference
import Fixtures

final class NotesDisorder: FeatureDisorder {
    static let share = 1

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        if random.number(below: 2) == 0 {
            return (.notes(.add(about: random.pick([.item("i6"), .conference, "agenda/i999"]), text: "Kết luận")), nil)
        }
        return (.notes(.edit(random.pick(["n1", "n2"]), text: "Kết luận \(random.number(below: 9))")), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.notes.notes.rows { rows[.note(row.id)] = "\(row)" }
        return rows
    }
}
