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
        case .ofStaff: by.role.isStaff
        case .never, nil: false
        }
    }

    /// A move from one item to another is about the one that is entered; where none is, about the one that is left.
    var about: EntityKey? {
        let entered = events.lazy.compactMap { if case .agenda(.entered(let item, _)) = $0 { EntityKey.item(item) } else { nil } }.first
        return entered ?? events.lazy.compactMap(\.about).first
    }
}
