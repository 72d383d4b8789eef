extension ProgrammeEvent: RecordedEvent {
    enum Kind: String, CaseIterable {
        case read = "programme.read"
        case reread = "programme.reread"
    }

    var kind: Kind {
        switch self {
        case .read: .read
        case .reread: .reread
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .read(let opening, let digest), .reread(let opening, let digest):
            object.set("opening", opening)
            object.set("digest", digest)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .read: self = .read(try object.get("opening"), digest: try object.get("digest"))
        case .reread: self = .reread(try object.get("opening"), digest: try object.get("digest"))
        }
    }
}
