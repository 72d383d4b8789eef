import Conference
import StrictJSON
import Wire

final class StageReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        (
            "stage.show", ["screen": "main", "scene": ["kind": "item", "item": "i3"]],
            .stage(.show(.main, Stage.Scene(.item, about: .item("i3"))))
        ),
        ("stage.follow", ["screen": "overlay"], .stage(.follow(.overlay))),
        ("stage.hold", [:], .stage(.hold(nil))),
        ("stage.hold", ["screen": "main"], .stage(.hold(.main))),
        ("stage.release", [:], .stage(.release(nil))),
        ("stage.message", ["screen": "main", "text": "Xin chào"], .stage(.message(.main, "Xin chào"))),
        ("stage.clear", ["screen": "main"], .stage(.clear(.main))),
        ("screen.identify", ["screen": "main"], .stage(.identify("main"))),
        ("screen.reload", ["screen": "man-2"], .stage(.reload("man-2"))),
        ("screen.assign", ["screen": "man-2", "shows": "overlay"], .stage(.assign("man-2", shows: .overlay))),
    ]

    static let optional: Set<String> = ["screen of stage.hold", "screen of stage.release"]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("stage.show", ["screen": "side", "scene": ["kind": "title"]], "screen", .badValue),
        ("stage.show", ["screen": "main", "scene": ["kind": "title", "by": "me"]], "scene.by", .unknown),
        ("stage.show", ["screen": "main", "scene": ["kind": "speaker", "text": "Ông Vần", "speaker": "s1"]], "scene.speaker", .unknown),
        ("stage.show", ["screen": "main", "scene": ["kind": "fireworks"]], "scene.kind", .badValue),
        ("stage.show", ["screen": "main", "scene": ["kind": "round", "round": "Lượt 1"]], "scene.round", .badCharacters),
        ("stage.hold", ["screen": .null], "screen", .wrongType),
        ("stage.message", ["screen": "main", "text": .string(String(repeating: "ế", count: 201))], "text", .tooLong),
        ("stage.message", ["screen": "main", "text": "hai\ndòng"], "text", .badCharacters),
    ]
}
