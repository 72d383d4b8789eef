internal import Access
public import Conference
public import Journal
internal import StrictJSON
internal import Views
internal import Wire

/// A history applied position by position, with nobody joined: for a snapshot of where it ends, and for whoever asks what was told then.
public final class Replay {
    private var pipeline: CommitPipeline
    private var stores: ConferenceViews

    public init() {
        let nothing = History(format: .newest, terms: [], head: 0, snapshot: nil, entries: [], mark: nil)
        (pipeline, stores) = StoredState.restore("", term: "", nothing)
    }

    public func apply(_ entry: JournalEntry) {
        let old = pipeline.state
        stores.advance(to: pipeline.replay(entry), from: old)
    }

    /// Nil before the first position.
    public var snapshot: Snapshot? { pipeline.state.seq > 0 ? StoredState(of: pipeline, stores).snapshot() : nil }
}

/// What the views said.
extension Replay {
    /// A view as it stood at a position.
    public struct View: Sendable {
        /// With the version of the projection: `staff.8`.
        public let name: String
        /// All keys with their values, in order: the `set` of `GET /api/v1/<conference>/state`.
        public let set: [UInt8]

        /// SHA-256 of the set, in hex.
        public var digest: String { Digest.hex(Digest.sha256(set)) }
    }

    public var conference: ConferenceState { pipeline.state }

    public var views: [View] { Audience.allCases.map(view) }

    /// What viewers and screens share.
    public var publicView: View { view(of: .public) }

    /// Those that the last position has changed.
    public var changedViews: [View] { Audience.allCases.filter { stores.head(of: $0) == pipeline.state.seq }.map(view) }

    private func view(of audience: Audience) -> View {
        var writer = JSONWriter(capacity: 32 * 1_024)
        stores.write(audience, to: &writer)
        return View(name: audience.viewName, set: writer.bytes)
    }
}
