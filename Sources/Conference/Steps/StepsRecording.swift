extension ConferenceState {
    /// Remembers what a position changed: as a step if it can be taken back, as touches in any case.
    mutating func recordStep(_ logEntry: LogEntry, since old: ConferenceState, tables: [any UndoTable]) {
        var fields: [FieldName] = []
        let before = Restorable(from: old, to: self, in: tables, fields: &fields)
        if !fields.isEmpty { steps.record(logEntry, before, fields) }
    }
}

extension Steps {
    fileprivate mutating func record(_ logEntry: LogEntry, _ before: Restorable, _ fields: [FieldName]) {
        let previous = fields.map { touches[$0] }
        for field in fields { touches[field] = Touch(seq: logEntry.seq, op: logEntry.op, by: logEntry.by) }
        guard logEntry.isUndoable else { return }
        let step = Step(
            seq: logEntry.seq, op: logEntry.op, by: logEntry.by, at: logEntry.at, about: logEntry.about, fields: fields,
            touchedBefore: previous, before: before)
        steps[step.seq] = step
        if steps.count > Self.mostKept, let oldest = steps.rows.first { steps[oldest.seq] = nil }
    }
}
