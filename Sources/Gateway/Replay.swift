internal import Conference
public import Journal

/// A history applied position by position, with nobody joined: for a snapshot of where it ends.
public final class Replay {
    private let live = LiveConference(
        id: "", term: "", build: "", factsProvider: nil,
        history: History(format: .newest, terms: [], head: 0, snapshot: nil, entries: [], mark: nil))

    public init() {}

    public func apply(_ entry: JournalEntry) {
        live.apply(entry.logEntry)
        live.remember(entry)
    }

    /// Nil before the first position.
    public var snapshot: Snapshot? { live.conference.seq > 0 ? live.storedState.snapshot() : nil }
}
