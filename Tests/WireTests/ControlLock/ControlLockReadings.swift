import Conference
import StrictJSON
import Wire

final class ControlLockReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("desk.take", [:], .controlLock(.take)),
        ("desk.hand", ["to": "mc-2"], .controlLock(.hand(to: "mc-2"))),
        ("desk.open", [:], .controlLock(.open)),
    ]
}
