import Conference
import Fixtures

final class NoticesDisorder: FeatureDisorder {
    static let share = 6

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.notices(own(in: conference, &random)), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.notices.notices.rows { rows[.notice(row.id)] = "\(row)" }
        return rows
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> Notices.Command {
        let addressees: [Notices.Addressee] = [
            .all, .podium, .venue(random.venue()), .unit("don-vi-15"), .participant(.siMaCai), .venue("ha-giang"),
        ]
        guard random.number(below: 2) == 0, let notice = conference.notices.notices.rows.last else {
            return .send(to: random.pick(addressees), text: "Chào")
        }
        return .read(notice.id)

    }
}
