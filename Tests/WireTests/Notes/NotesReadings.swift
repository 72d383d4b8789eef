import Conference
import StrictJSON
import Wire

final class NotesReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("note.add", ["about": "agenda/i6", "text": "Một\nHai"], .notes(.add(about: "agenda/i6", text: "Một\nHai"))),
        ("note.edit", ["note": "n1", "text": "Ba"], .notes(.edit("n1", text: "Ba"))),
    ]
}
