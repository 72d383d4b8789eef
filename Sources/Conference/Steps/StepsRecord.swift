extension Steps.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case undone = "step.undone"
    }

    var kind: Kind {
        switch self {
        case .undone: .undone
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .undone(let seq): object.set("seq", seq)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .undone: self = .undone(seq: try object.get("seq"))
        }
    }
}
