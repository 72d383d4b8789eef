internal import Conference

/// The state after a position, with the entities that it changed.
struct Transition {
    let logEntry: LogEntry
    /// A state is a hundred references: it is handed on as one, and copied only for the position that changes it.
    let after: Shared<ConferenceState>
    let changed: [EntityKey]

    /// The position made true.
    init(_ logEntry: LogEntry, appliedTo before: Shared<ConferenceState>) {
        self.logEntry = logEntry
        let (state, changed) = before.value.applying(logEntry)
        after = Shared(state)
        self.changed = changed
    }

    var conference: ConferenceState { _read { yield after.value } }
}
