extension ConferenceState {
    /// Makes a recorded entry true and gives the entities that it changed. It was decided on exactly this state, so it cannot fail.
    @discardableResult
    public mutating func apply(_ logEntry: LogEntry) -> [EntityKey] {
        let (state, changed) = applying(logEntry)
        self = state
        return changed
    }

    /// The state after a recorded entry and the entities that the entry changed, for whoever keeps the state before it too.
    public func applying(_ logEntry: LogEntry) -> (state: ConferenceState, changed: [EntityKey]) {
        var state = self
        let changed = state.apply(logEntry, since: self)
        return (state, changed)
    }

    private mutating func apply(_ logEntry: LogEntry, since old: ConferenceState) -> [EntityKey] {
        precondition(logEntry.seq == seq + 1, "entry \(logEntry.seq) cannot follow \(seq): the journal has a gap or was applied twice")
        for event in logEntry.events { event.feature.apply(to: &self) }
        for feature in Features.all { feature.follow(&self, since: old) }
        seq = logEntry.seq
        if !logEntry.isUndo && !logEntry.isProgramme { recordStep(logEntry, since: old, tables: Features.undoTables) }
        let changed = entitiesChanged(since: old)
        for key in changed { positions[key] = seq }
        return changed
    }
}
