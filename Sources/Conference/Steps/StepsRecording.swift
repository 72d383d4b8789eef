extension Steps {
    /// Remembers what a position changed: as a step if it can be taken back, as touches in any case.
    mutating func record(_ logEntry: LogEntry, from old: ConferenceState, to new: ConferenceState, tables: [any UndoTable]) {
        var fields: [FieldName] = []
        let before = Restorable(from: old, to: new, in: tables, fields: &fields)
        guard !fields.isEmpty else { return }
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
