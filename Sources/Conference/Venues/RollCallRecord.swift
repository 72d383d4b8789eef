extension RollCall.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case opened = "rollcall.opened"
        case closed = "rollcall.closed"
    }

    var kind: Kind {
        switch self {
        case .opened: .opened
        case .closed: .closed
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .opened(let at): object.set("at", at)
        case .closed(let at, let counts):
            object.set("at", at)
            object.set("counts", counts)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .opened: self = .opened(at: try object.get("at"))
        case .closed: self = .closed(at: try object.get("at"), try object.get("counts"))
        }
    }
}

extension RollCall: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("openedAt", openedAt)
        object.set("closedAt", closedAt)
        object.set("result", result)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(openedAt: try object.find("openedAt"), closedAt: try object.find("closedAt"), result: try object.get("result"))
    }
}

extension RollCall.Count: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("venue", venue)
        object.set("present", present)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(venue: try object.get("venue"), present: try object.get("present"))
    }
}
