import Conference
import StrictJSON
import Wire

final class TimersReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("timer.start", ["seconds": 420], .timers(.start(seconds: 420))),
        ("timer.pause", [:], .timers(.pause)),
        ("timer.resume", [:], .timers(.resume)),
        ("timer.extend", ["seconds": -60], .timers(.extend(seconds: -60))),
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("timer.start", ["seconds": 4], "seconds", .outOfRange),
        ("timer.start", ["seconds": 1e30], "seconds", .outOfRange),
    ]
}
