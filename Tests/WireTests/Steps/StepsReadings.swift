import Conference
import StrictJSON
import Wire

final class StepsReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("undo", ["seq": 12], .steps(.undo(seq: 12)))
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("undo", ["seq": 0], "seq", .outOfRange)
    ]
}
