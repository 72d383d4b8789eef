extension Guest.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case became = "guest.became"
    }

    var kind: Kind {
        switch self {
        case .became: .became
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .became(let guest, let state, let substitute, let at):
            object.set("guest", guest)
            object.set("state", state)
            object.set("substitute", substitute, of: .guest(guest))
            object.set("at", at)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .became:
            self = .became(
                try object.get("guest"), try object.get("state"), try object.find("substitute"), at: try object.get("at"))
        }
    }
}

extension Guest.State: Recordable {}

extension Guest: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("rank", rank)
        object.set("venue", venue)
        object.set("state", state)
        object.set("since", since)
        object.set("substitute", substitute, of: .guest(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let id: GuestID = try object.get("id")
        self.init(person: PersonID(id.text), rank: try object.get("rank"), venue: try object.get("venue"))
        state = try object.get("state")
        since = try object.find("since")
        substitute = try object.find("substitute")
    }
}

extension Guest.Substitute: CarriedObject {
    public func record(into object: inout RecordedObject, of carrier: EntityKey) {
        object.set("name", name, of: carrier)
        object.set("salutation", salutation, of: carrier)
        object.set("title", title, of: carrier)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            name: try object.get(personal: "name"), salutation: try object.find("salutation"), title: try object.find("title"))
    }
}
