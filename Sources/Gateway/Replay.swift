internal import Conference
public import Journal

/// A history applied position by position, with nobody joined: for a snapshot of where it ends.
public final class Replay {
    private var pipeline: CommitPipeline
    private var views: ConferenceViews

    public init() {
        let nothing = History(format: .newest, terms: [], head: 0, snapshot: nil, entries: [], mark: nil)
        (pipeline, views) = StoredState.restore("", term: "", nothing)
    }

    public func apply(_ entry: JournalEntry) {
        let old = pipeline.state
        views.advance(to: pipeline.replay(entry), from: old)
    }

    /// Nil before the first position.
    public var snapshot: Snapshot? { pipeline.state.seq > 0 ? StoredState(of: pipeline, views).snapshot() : nil }
}
