extension Notes {
    enum Op: String, FeatureOp {
        case add = "note.add"
        case edit = "note.edit"

        var spec: OpSpec {
            switch self {
            case .add, .edit: OpSpec([.operator], during: .unsealed)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .add: .notes(.add(about: try fields.entity("about"), text: try fields.note()))
            case .edit: .notes(.edit(try fields.id("note"), text: try fields.note()))
            }
        }
    }
}

extension Notes.Command {
    var op: Notes.Op {
        switch self {
        case .add: .add
        case .edit: .edit
        }
    }
}

extension Fields {
    fileprivate mutating func note() throws(BadField) -> String { try string("text", max: StateLimits.noteCharacters, newlines: true) }
}
