extension ControlLock.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case held = "desk.held"
        case opened = "desk.opened"
    }

    var kind: Kind {
        switch self {
        case .held: .held
        case .opened: .opened
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .held(let by, let at):
            object.set("by", by)
            object.set("at", at)
        case .opened(let at): object.set("at", at)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .held: self = .held(by: try object.get("by"), at: try object.get("at"))
        case .opened: self = .opened(at: try object.get("at"))
        }
    }
}

extension ControlLock: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("holder", holder)
        object.set("since", since)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(holder: try object.find("holder"), since: try object.find("since"))
    }
}
