internal import Cards
internal import Conference

/// What the secretary put down, as the minutes have it.
struct MinutesNotes {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    /// About what has no place of its own in the minutes.
    var besides: [String] {
        let placed = Set(
            [EntityKey.conference] + day.conference.agenda.items.rows.map { .item($0.id) }
                + day.conference.venues.rows.map { .venue($0.id) })
        return day.conference.notes.notes.rows.filter { !placed.contains($0.about) }.map(line)
    }

    /// In the order in which they were written.
    func lines(about entity: EntityKey) -> [String] {
        day.conference.notes.notes.rows.filter { $0.about == entity }.map(line)
    }

    private func line(_ note: Notes.Note) -> String {
        "<p class=\"said\">\(HTML.text(note.text))\(day.position(of: .noted(note.id)))</p>\n"
    }
}
