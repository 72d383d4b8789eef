extension ConferenceClock.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case aligned = "clock.aligned"
    }

    var kind: Kind {
        switch self {
        case .aligned: .aligned
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .aligned(let offset, let from, let since):
            object.set("offset", offset)
            object.set("from", from)
            object.set("since", since)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .aligned: self = .aligned(offset: try object.get("offset"), from: try object.get("from"), since: try object.get("since"))
        }
    }
}

extension ConferenceClock: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("starts", starts)
        object.set("shifts", shifts)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(starts: try object.get("starts"), shifts: try object.get("shifts"))
    }
}

extension ConferenceClock.Start: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("seq", seq)
        object.set("at", at)
    }

    public init(from object: RecordedObject) throws(RecordFault) { self.init(seq: try object.get("seq"), at: try object.get("at")) }
}

extension ConferenceClock.Shift: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("from", from)
        object.set("since", since)
        object.set("offset", offset)
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(from: try object.get("from"), since: try object.get("since"), offset: try object.get("offset"))
    }
}
