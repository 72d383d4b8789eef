internal import Conference

/// The state after a position, with the entities that it changed.
struct Transition {
    let logEntry: LogEntry
    let conference: ConferenceState
    let changed: [EntityKey]

    /// Makes the position true in `state`.
    init(_ logEntry: LogEntry, appliedTo state: inout ConferenceState) {
        self.logEntry = logEntry
        changed = state.apply(logEntry)
        conference = state
    }
}
