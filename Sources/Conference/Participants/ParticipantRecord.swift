extension Participant.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case revoked = "access.revoked"
    }

    var kind: Kind {
        switch self {
        case .revoked: .revoked
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .revoked(let who, let generation):
            object.set("who", who)
            object.set("generation", generation)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .revoked: self = .revoked(try object.get("who"), generation: try object.get("generation"))
        }
    }
}

extension Participant: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("who", who)
        object.set("name", name, of: .participant(who))
        object.set("venue", venue)
        object.set("units", units)
        object.set("generation", generation)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        let who: Principal = try object.get("who")
        self.init(
            who.role, who.person, name: try object.get(personal: "name"), venue: try object.find("venue"), units: try object.get("units"),
            generation: try object.get("generation"))
    }
}
