import Conference
import Fixtures

final class StageDisorder: FeatureDisorder {
    static let share = 20

    static func command(in conference: ConferenceState, _ random: inout RandomCommands) -> (command: Command, by: Principal?) {
        (.stage(own(in: conference, &random)), nil)
    }

    static func rows(of conference: ConferenceState) -> [EntityKey: String] {
        var rows: [EntityKey: String] = [:]
        for row in conference.stage.screens.rows { rows[.stage(row.id)] = "\(row)" }
        for row in conference.stage.devices.rows { rows[.device(row.id)] = "\(row)" }
        return rows
    }

    static func isSame(_ one: ConferenceState, as other: ConferenceState) -> Bool {
        one.stage == other.stage
    }

    private static func own(in conference: ConferenceState, _ random: inout RandomCommands) -> Stage.Command {
        let screen = random.pick(Stage.Name.allCases)
        switch random.number(below: 10) {
        case 0..<3:
            let scenes = [
                Stage.Scene(.item, about: .item(random.item(in: conference))), Stage.Scene(.emblem),
                Stage.Scene(.speaker, text: "Giàng Seo Vần"),
            ]
            return .show(
                screen,
                random.pick(scenes + [Stage.Scene(.roll), Stage.Scene(.round, about: .round(random.pick(conference.awards.plan.order)))]))
        case 3..<5: return .follow(screen)
        case 5: return .hold(random.pick([screen, nil]))
        case 6: return .release(random.pick([screen, nil]))
        case 7: return .message(screen, "Thông báo \(random.number(below: 5))")
        case 8: return .clear(screen)
        default: return random.pick([.identify("main"), .reload("overlay"), .assign("main", shows: screen), .identify("stage-9")])
        }

    }
}
