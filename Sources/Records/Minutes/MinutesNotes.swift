internal import Cards
internal import Conference

/// What the secretary put down, as the minutes have it.
struct MinutesNotes {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    /// In the order in which they were written.
    func lines(about entity: EntityKey) -> [String] {
        day.conference.notes.notes.rows.filter { $0.about == entity }.map { note in
            "<p class=\"said\">\(HTML.text(note.text))\(day.position(of: .noted(note.id)))</p>\n"
        }
    }
}
