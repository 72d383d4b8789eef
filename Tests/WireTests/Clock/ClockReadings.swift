import Conference
import StrictJSON
import Wire

final class ClockReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("clock.align", ["offset": -5_000], .clock(.align(offset: -5_000, from: nil))),
        ("clock.align", ["offset": 691_200_000, "from": 2], .clock(.align(offset: 691_200_000, from: 2))),
    ]

    static let optional: Set<String> = ["from of clock.align"]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("clock.align", ["offset": 1e13], "offset", .wrongType),
        ("clock.align", ["offset": 4_000_000_000_000], "offset", .outOfRange),
        ("clock.align", ["offset": 1, "from": 0], "from", .outOfRange),
    ]
}
