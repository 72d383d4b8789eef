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

extension Opening: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("about", about)
        object.set("people", people)
        object.set("venues", venues)
        object.set("participants", participants)
        object.set("items", items)
        object.set("guests", guests)
        object.set("queue", queue)
        object.set("awards", awards)
        object.set("units", units)
        object.set("blocs", blocs)
        object.set("signingMinutes", signingMinutes)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            about: try object.get("about"), people: try object.get("people"), venues: try object.get("venues"),
            participants: try object.get("participants"), items: try object.get("items"), guests: try object.get("guests"),
            queue: try object.find("queue"), awards: try object.find("awards"), units: try object.get("units"),
            blocs: try object.get("blocs"), signingMinutes: try object.find("signingMinutes"))
    }
}

extension Person: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name, of: .person(id))
        object.set("salutation", salutation, of: .person(id))
        object.set("title", title, of: .person(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get(personal: "name"), salutation: try object.find("salutation"),
            title: try object.find("title"))
    }
}
