internal import Conference

extension Notes.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .noteAdd:
            self = .add(
                about: try fields.entity("about"),
                text: try fields.string("text", max: WireLimits.noteCharacters, newlines: true))
        case .noteEdit:
            self = .edit(NoteID(try fields.id("note")), text: try fields.string("text", max: WireLimits.noteCharacters, newlines: true))
        default: preconditionFailure("\(op.rawValue) is not a command about a note")
        }
    }
}
