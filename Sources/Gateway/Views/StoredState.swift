internal import Conference
internal import Journal
internal import Views
internal import Wire

/// What a snapshot in the journal holds: the state, and the positions of every view, so that a restart costs the clients nothing.
struct StoredState {
    /// Positions after which the state is stored again: reading so many rows takes a restart some 50 ms.
    static let every = 500

    /// Rises when older snapshots cannot be read any more; the history is then applied from further back.
    static let format = 4

    struct Overlay {
        let who: Principal
        let stored: ViewStore.Stored
    }

    struct View {
        /// With its projection version: bytes of another version are other bytes, and their positions mean nothing.
        let name: String
        let audience: Audience
        let stored: ViewStore.Stored
    }

    let conference: ConferenceState
    let views: [View]
    let mine: [Overlay]
    let accepted: [Accepted]

    /// How many commands of somebody were accepted.
    struct Accepted {
        let by: Principal
        let count: Int
    }

    /// Nil for a snapshot that is of another format, damaged, or not what it should be: the history is then applied from further back.
    static func read(_ snapshot: Snapshot) -> StoredState? {
        guard snapshot.format == format, let content = snapshot.content else { return nil }
        return try? StoredState(recorded: RecordedJSON.read(content))
    }

    func snapshot() -> Snapshot {
        var object = RecordedObject()
        record(into: &object)
        return Snapshot(seq: conference.seq, format: Self.format, content: RecordedJSON.write(object))
    }

    var acceptedCounts: [Principal: Int] { Dictionary(accepted.map { ($0.by, $0.count) }) { first, _ in first } }

    /// The views with their positions. One that cannot be taken up again starts at this position, and its clients get a snapshot.
    func restoredViews() -> ConferenceViews { ConferenceViews(shared: restoredShared(), own: restoredOwn()) }

    private func restoredShared() -> [Audience: ViewStore] {
        var restored: [Audience: ViewStore] = [:]
        for audience in Audience.allCases {
            let view = views.first { $0.audience == audience && $0.name == audience.viewName }
            restored[audience] =
                view.flatMap { ViewStore(.view, $0.stored) { key in Projection.bytes(of: key, in: conference, for: audience) } }
                ?? fresh(audience)
        }
        return restored
    }

    private func fresh(_ audience: Audience) -> ViewStore {
        var store = ViewStore(.view)
        for key in Projection.keys(in: conference, for: audience) {
            store.set(key, Projection.bytes(of: key, in: conference, for: audience), at: conference.seq)
        }
        store.raiseFloor(to: conference.seq)
        return store
    }

    private func restoredOwn() -> [Principal: ViewStore] {
        var restored: [Principal: ViewStore] = [:]
        for overlay in mine {
            guard let participant = conference.participants[overlay.who] else { continue }
            let isOurs = views.contains { $0.name == Audience(overlay.who.role).viewName }
            let store = isOurs ? ViewStore(.mine, overlay.stored) { Projection.ownBytes(of: $0, for: participant, in: conference) } : nil
            restored[overlay.who] = store ?? freshMine(of: participant)
        }
        return restored
    }

    private func freshMine(of participant: Participant) -> ViewStore {
        var store = ViewStore(.mine)
        for key in Projection.ownKeys(of: participant, in: conference) {
            store.set(key, Projection.ownBytes(of: key, for: participant, in: conference), at: conference.seq)
        }
        store.raiseFloor(to: conference.seq)
        return store
    }
}

extension StoredState {
    /// What is to be stored now.
    init(of pipeline: CommitPipeline, _ views: ConferenceViews) {
        conference = pipeline.state
        self.views = Audience.allCases.map { View(name: $0.viewName, audience: $0, stored: views.shared[$0]!.stored) }
        mine = pipeline.state.participants.rows.compactMap { participant in
            views.own[participant.who].map { Overlay(who: participant.who, stored: $0.stored) }
        }
        accepted = pipeline.accepted.map { Accepted(by: $0.key, count: $0.value) }.sorted {
            EntityKey.participant($0.by) < .participant($1.by)
        }
    }

    /// The pipeline and the views where a history ends.
    static func restore(_ conference: String, term: String, _ history: History) -> (CommitPipeline, ConferenceViews) {
        let stored = history.snapshot.flatMap { read($0) }
        var pipeline = CommitPipeline(
            conference, term: term, history: history, state: stored?.conference ?? ConferenceState(),
            accepted: stored?.acceptedCounts ?? [:])
        var views = stored?.restoredViews() ?? ConferenceViews()
        for entry in history.entries where entry.logEntry.seq > pipeline.state.seq {
            let old = pipeline.durable
            views.advance(to: pipeline.replay(entry), from: old.value)
        }
        return (pipeline, views)
    }
}
