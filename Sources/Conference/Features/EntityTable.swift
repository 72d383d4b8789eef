/// Where the state keeps the entities of one kind: how it is found out which have changed, and what undo can restore of them.
struct EntityTable: Sendable {
    let kind: EntityKey.Kind
    /// Which differ between two states. Tables that nobody touched are compared in constant time.
    let changed: @Sendable (_ old: ConferenceState, _ new: ConferenceState) -> [EntityKey]
    /// Nil: undo never restores any of it.
    let undo: (any UndoTable)?

    /// The rows of a table. `orMoved`: their place is shown, so that a row that stands elsewhere has changed too.
    static func rows<Row: Entity>(
        _ kind: EntityKey.Kind, _ table: @escaping @Sendable (ConferenceState) -> Table<Row>, orMoved: Bool = false,
        undo: (any UndoTable)? = nil, key: @escaping @Sendable (Row.ID) -> EntityKey
    ) -> EntityTable {
        EntityTable(
            kind: kind,
            changed: { old, new in table(new).idsChanged(since: table(old), orMoved: orMoved).map(key) }, undo: undo)
    }

    /// A thing of which there is one.
    static func one(
        _ key: EntityKey, undo: (any UndoTable)? = nil, differs: @escaping @Sendable (ConferenceState, ConferenceState) -> Bool
    ) -> EntityTable {
        EntityTable(kind: key.kind, changed: { old, new in differs(old, new) ? [key] : [] }, undo: undo)
    }
}

extension ConferenceState {
    /// The entities whose state differs from `old`, in a fixed order.
    public func entitiesChanged(since old: ConferenceState) -> [EntityKey] {
        var keys: [EntityKey] = []
        // By their places: a table taken out of the list is copied, with all that it holds.
        for place in Features.entities.indices { keys += Features.entities[place].changed(old, self) }
        return keys
    }
}
