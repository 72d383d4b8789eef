extension ConferenceState {
    /// Makes a recorded entry true and gives the entities that it changed. It was decided on exactly this state, so it cannot fail.
    @discardableResult
    public mutating func apply(_ logEntry: LogEntry) -> [EntityKey] {
        precondition(logEntry.seq == seq + 1, "entry \(logEntry.seq) cannot follow \(seq): the journal has a gap or was applied twice")
        let old = self
        for event in logEntry.events { event.feature.apply(to: &self) }
        for feature in Features.all { feature.follow(&self, since: old) }
        seq = logEntry.seq
        if !logEntry.isUndo && !logEntry.isProgramme { recordStep(logEntry, since: old, tables: Features.undoTables) }
        let changed = entitiesChanged(since: old)
        for key in changed { positions[key] = seq }
        return changed
    }
}
