import Conference
import StrictJSON
import Wire

final class NoticesReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("notice.send", ["to": "all", "text": "a"], .notices(.send(to: .all, text: "a"))),
        ("notice.send", ["to": "podium", "text": "a"], .notices(.send(to: .podium, text: "a"))),
        ("notice.send", ["to": "venue/sa-pa", "text": "a"], .notices(.send(to: .venue("sa-pa"), text: "a"))),
        ("notice.send", ["to": "unit/don-vi-1", "text": "a"], .notices(.send(to: .unit("don-vi-1"), text: "a"))),
        (
            "notice.send", ["to": "person/chair/chu-tri", "text": "a"],
            .notices(.send(to: .participant(Principal(.chair, "chu-tri")), text: "a"))
        ),
        ("notice.read", ["notice": "n3"], .notices(.read("n3"))),
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("notice.send", ["to": "venue", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "person/house/house", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "person/mc/mc-1/x", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "venue/", "text": "a"], "to", .badValue),
        ("notice.send", ["to": "all", "text": .string(String(repeating: "a", count: 501))], "text", .tooLong),
    ]
}
