internal import Conference
internal import StrictJSON

extension ConferenceState {
    /// The working set of the notes: the newest whose texts together stay within the view's measure; at least the newest of all.
    var notesShown: ArraySlice<Notes.Note> {
        notes.notes.rows.newest(Projection.notesShown, within: Projection.notesBytes) { $0.text.utf8.count }
    }

    func noteJSON(_ id: NoteID) -> JSON? {
        notesShown.first { $0.id == id }?.json
    }
}

extension Notes.Note {
    var json: JSON {
        .members(
            ("about", .string(about.text)), ("text", .string(text)), ("by", by.json), ("at", .int(at)), ("editedBy", editedBy?.json),
            ("editedAt", editedAt.map(JSON.int)))
    }
}
