import Conference
import StrictJSON
import Wire

final class AgendaReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("agenda.advance", ["from": .null], .agenda(.advance(from: nil))),
        ("agenda.advance", ["from": "i7"], .agenda(.advance(from: "i7"))),
        ("agenda.jump", ["to": "i7"], .agenda(.jump(to: "i7"))),
        ("agenda.skip", ["item": "i7"], .agenda(.skip("i7"))),
        (
            "agenda.insert",
            ["after": .null, "item": ["kind": "break", "title": ["vi": "Giải lao", "en": "Break"], "minutes": 10, "resumesAt": 5]],
            .agenda(
                .insert(
                    after: nil,
                    Agenda.NewItem(kind: .break, title: BilingualText("Giải lao", en: "Break"), minutes: 10, changes: [.resumesAt(5)])))
        ),
        (
            "agenda.edit", ["item": "i7", "set": ["venue": .null, "title": ["vi": "A"], "notes": "dòng 1\ndòng 2"]],
            .agenda(.edit("i7", [.title("A"), .venue(nil), .notes("dòng 1\ndòng 2")]))
        ),
        (
            "agenda.edit", ["item": "i7", "set": ["who": [["name": "Giàng Seo Vần", "title": ["vi": "Chủ tịch"]]]]],
            .agenda(.edit("i7", [.who([Agenda.Speaker(name: "Giàng Seo Vần", title: "Chủ tịch")])]))
        ),
        ("agenda.edit", ["item": "i6", "set": ["publicClock": true]], .agenda(.edit("i6", [.publicClock(true)]))),
        ("agenda.edit", ["item": "i6", "set": ["ledBy": "chair"]], .agenda(.edit("i6", [.ledBy(.chair)]))),
        ("agenda.edit", ["item": "i6", "set": ["ledBy": .null]], .agenda(.edit("i6", [.ledBy(nil)]))),
        ("agenda.move", ["item": "i7", "after": "i2"], .agenda(.move("i7", after: "i2"))),
        ("agenda.extend", ["minutes": 5], .agenda(.extend(minutes: 5))),
    ]

    static let bad: [(String, JSON, String, BadField.Reason)] = [
        ("agenda.advance", ["from": 7], "from", .wrongType),
        ("agenda.jump", ["to": "Điểm danh"], "to", .badCharacters),
        ("agenda.jump", ["to": .null], "to", .wrongType),
        ("agenda.extend", ["minutes": 0], "minutes", .outOfRange),
        ("agenda.extend", ["minutes": 121], "minutes", .outOfRange),
        ("agenda.extend", ["minutes": 5.0], "minutes", .wrongType),
        ("agenda.edit", ["item": "i1", "set": [:]], "set", .missing),
        ("agenda.edit", ["item": "i1", "set": ["ledBy": "viewer"]], "set.ledBy", .badValue),
        ("agenda.edit", ["item": "i1", "set": ["state": "done"]], "set.state", .unknown),
        ("agenda.edit", ["item": "i1", "set": ["kind": "party"]], "set.kind", .badValue),
        ("agenda.edit", ["item": "i1", "set": ["title": ["en": "A"]]], "set.title.vi", .missing),
        ("agenda.edit", ["item": "i1", "set": ["title": "A"]], "set.title", .wrongType),
        ("agenda.edit", ["item": "i1", "set": ["who": [["name": "A\u{202E}B"]]]], "set.who.0.name", .badCharacters),
        ("agenda.edit", ["item": "i1", "set": ["who": .array(Array(repeating: ["name": "A"], count: 101))]], "set.who", .tooLong),
        ("agenda.insert", ["after": .null, "item": ["kind": "break", "title": ["vi": "A"], "minutes": 721]], "item.minutes", .outOfRange),
    ]
}
