import Conference
import Foundation

/// Writes a wire command as `agenda.edit {"item":"i7","set":{"minutes":25}}`, always with the same bytes.
enum CommandText {
    static func write(_ op: String, _ arg: [String: Any]) -> String {
        let bytes = (try? JSONSerialization.data(withJSONObject: arg, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data("{}".utf8)
        return op + " " + String(decoding: bytes, as: UTF8.self)
    }

    /// “Before the first item”.
    static var null: Any { NSNull() }

    static func json(_ text: BilingualText) -> [String: Any] {
        var json = ["vi": text.vi]
        json["en"] = text.en
        return json
    }

    /// The wire's `who` of an item: names and titles; persons of the programme are not referred to.
    static func json(_ speakers: [Agenda.Speaker]) -> [[String: Any]] {
        speakers.map { speaker in
            var json: [String: Any] = ["name": speaker.name]
            if let salutation = speaker.salutation { json["salutation"] = Self.json(salutation) }
            if let title = speaker.title { json["title"] = Self.json(title) }
            return json
        }
    }
}
