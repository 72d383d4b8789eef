extension Notes.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case added = "note.added"
        case edited = "note.edited"
    }

    var kind: Kind {
        switch self {
        case .added: .added
        case .edited: .edited
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .added(let note, let about, let text, let by, let at):
            object.set("note", note)
            object.set("about", about)
            object.set("text", text, of: .note(note))
            object.set("by", by)
            object.set("at", at)
        case .edited(let note, let text, let by, let at):
            object.set("note", note)
            object.set("text", text, of: .note(note))
            object.set("by", by)
            object.set("at", at)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .added:
            self = .added(
                try object.get("note"), about: try object.get("about"), text: try object.get(personal: "text"), by: try object.get("by"),
                at: try object.get("at"))
        case .edited:
            self = .edited(
                try object.get("note"), text: try object.get(personal: "text"), by: try object.get("by"), at: try object.get("at"))
        }
    }
}

extension Notes: RecordableObject {
    public func record(into object: inout RecordedObject) { object.set("notes", notes) }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init()
        notes = try object.get("notes")
    }
}

extension Notes.Note: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("about", about)
        object.set("text", text, of: .note(id))
        object.set("by", by)
        object.set("at", at)
        object.set("editedBy", editedBy)
        object.set("editedAt", editedAt)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), about: try object.get("about"), text: try object.get(personal: "text"), by: try object.get("by"),
            at: try object.get("at"), editedBy: try object.find("editedBy"), editedAt: try object.find("editedAt"))
    }
}
