extension LogEntry {
    /// A reading of the programme begins the day anew; there is nothing before it to take back.
    public var isProgramme: Bool { events.contains { if case .programme = $0 { true } else { false } } }

    /// The conference was opened with it.
    public var opens: Bool { op == Lifecycle.Op.open.rawValue }

    var isUndo: Bool { events.contains { if case .steps = $0 { true } else { false } } }

    /// What an MC or operator may take back: every op says so itself.
    var isUndoable: Bool {
        switch Op(named: op)?.spec.undo {
        case .always: true
        case .ofStaff: by.role == .mc || by.role == .operator
        case .never, nil: false
        }
    }

    var about: EntityKey? { events.lazy.compactMap(\.about).first }
}
