extension ConferenceState {
    func decide(_ command: Notes.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .add(let about, let text):
            guard positions[about] != nil else { throw Rejection(.notFound, .noteAboutUnknown, ("about", .text(about.text))) }
            guard notes.notes.count < Notes.most else { throw Rejection(.conflict, .noteTooMany, ("limit", .number(Notes.most))) }
            return [.notes(.added(freshNoteID, about: about, text: text, by: by, at: at))]
        case .edit(let id, let text):
            guard notes.notes[id] != nil else { throw Rejection(.notFound, .noteUnknown, ("note", .text(id.text))) }
            return [.notes(.edited(id, text: text, by: by, at: at))]
        }
    }

    /// A name that no note ever had, not even one that went with a step that was taken back.
    var freshNoteID: NoteID {
        var number = notes.notes.count + 1
        while positions[.note(NoteID("n\(number)"))] != nil { number += 1 }
        return NoteID("n\(number)")
    }
}
