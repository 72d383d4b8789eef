import Conference
import StrictJSON
import Wire

final class LifecycleReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("conference.open", [:], .lifecycle(.open())),
        ("conference.open", ["confirm": true], .lifecycle(.open(override: .single))),
        ("conference.pause", ["reason": " mất điện "], .lifecycle(.pause(reason: "mất điện"))),
        ("conference.resume", [:], .lifecycle(.resume)),
        ("conference.end", [:], .lifecycle(.end(override: .nothing))),
        ("conference.end", ["confirm": true], .lifecycle(.end(override: .single))),
        ("conference.seal", [:], .lifecycle(.seal())),
        ("conference.seal", ["confirm": ["pledge.open-at-seal"]], .lifecycle(.seal(override: .reasons([.pledgeOpenAtSeal])))),
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("conference.pause", ["reason": " "], "reason", .badValue),
        ("conference.end", ["confirm": "yes"], "confirm", .wrongType),
        ("conference.end", ["confirm": ["agenda.still-running", "agenda.no-reason"]], "confirm.1", .badValue),
        ("conference.end", ["confirm": [true]], "confirm.0", .wrongType),
    ]
}
