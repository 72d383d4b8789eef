import Conference
import Fixtures

final class AgendaDisorder: FeatureDisorder {
    static let share = 16

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.agenda(own(in: conference, &random)), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        rows[.agenda] = "\(conference.agenda.course)"
        for row in conference.agenda.items.rows { rows[.item(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.agenda == other.agenda
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> Agenda.Command {
        let current = conference.agenda.course.current
        switch random.number(below: 12) {
        case 0..<4: return .advance(from: random.number(below: 5) == 0 ? random.item(in: conference) : current)
        case 4..<6: return .jump(to: random.item(in: conference))
        case 6: return .skip(random.item(in: conference))
        case 7:
            return .insert(
                after: random.number(below: 4) == 0 ? nil : random.item(in: conference), random.pick([.breakOfTen, silence, film]))
        case 8..<10: return .edit(random.item(in: conference), changes(&random))
        case 10: return .move(random.item(in: conference), after: random.number(below: 4) == 0 ? nil : random.item(in: conference))
        default: return .extend(minutes: random.pick([5, -1, 1]))
        }

    }

    private static func changes(_ random: inout RandomCommands) -> [Agenda.Change] {
        let one: [Agenda.Change] = [
            .title(BilingualText("Nội dung \(random.number(below: 9))")), .minutes(5 + random.number(below: 30)),
            .quiet(random.number(below: 2) == 0), .publicClock(random.number(below: 2) == 0),
            .ledBy(random.pick([.chair, nil])),
            .kind(random.pick(Agenda.Kind.allCases)), .venue(random.pick([random.venue(), "ha-giang", nil])),
            .notes(random.pick(["Micro số 2", nil])),
            .video(random.pick(["phim.mp4", nil])), .script(nil), .resumesAt(random.pick([Opening.startOfLaoCai, nil])),
            .who([Agenda.Speaker(name: "Cá nhân số \(random.number(below: 9))")]),
        ]
        return random.number(below: 3) == 0 ? [random.pick(one), random.pick(one)] : [random.pick(one)]
    }

    private static let silence = Agenda.NewItem(kind: .silence, title: "Phút mặc niệm", minutes: 1)
    private static let film = Agenda.NewItem(kind: .video, title: "Phóng sự", minutes: 8, changes: [.video("phim.mp4")])
}
