internal import Conference
internal import Journal
internal import Wire

/// What a snapshot in the journal holds: the state, and the positions of every view, so that a restart costs the clients nothing.
struct StoredState: Codable {
    /// Rises when older snapshots cannot be read any more; the history is then applied from further back.
    static let format = 4

    struct Overlay: Codable {
        let who: Principal
        let stored: ViewStore.Stored
    }

    struct View: Codable {
        /// With its projection version: bytes of another version are other bytes, and their positions mean nothing.
        let name: String
        let audience: Audience
        let stored: ViewStore.Stored
    }

    let conference: Conference
    let views: [View]
    let mine: [Overlay]

    static func read(_ snapshot: Snapshot) -> StoredState? {
        snapshot.format == format ? snapshot.decode(StoredState.self) : nil
    }

    func snapshot() -> Snapshot? { Snapshot(seq: conference.seq, format: Self.format, of: self) }

    /// The views with their positions. One that cannot be taken up again starts at this position, and its clients get a snapshot.
    func restoredViews() -> [Audience: ViewStore] {
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

    func restoredMine() -> [Principal: ViewStore] {
        var restored: [Principal: ViewStore] = [:]
        for overlay in mine {
            guard let participant = conference.participants[overlay.who] else { continue }
            let isOurs = views.contains { $0.name == Audience(overlay.who.role).viewName }
            let store = isOurs ? ViewStore(.mine, overlay.stored) { Projection.mineBytes(of: $0, for: participant, in: conference) } : nil
            restored[overlay.who] = store ?? freshMine(of: participant)
        }
        return restored
    }

    private func freshMine(of participant: Participant) -> ViewStore {
        var store = ViewStore(.mine)
        for key in Projection.mineKeys(of: participant, in: conference) {
            store.set(key, Projection.mineBytes(of: key, for: participant, in: conference), at: conference.seq)
        }
        store.raiseFloor(to: conference.seq)
        return store
    }
}

extension LiveConference {
    /// Positions after which the state is stored again: reading so many rows takes a restart some 50 ms.
    static let snapshotEvery = 500

    func storeSnapshotIfDue() {
        guard conference.seq - snapshotAt >= Self.snapshotEvery, let snapshot = storedState.snapshot() else { return }
        snapshotAt = conference.seq
        actions.append(.store(conference: id, snapshot))
    }

    var storedState: StoredState {
        StoredState(
            conference: conference,
            views: Audience.allCases.map { StoredState.View(name: $0.viewName, audience: $0, stored: views[$0]!.stored) },
            mine: conference.participants.rows.compactMap { participant in
                mine[participant.who].map { StoredState.Overlay(who: participant.who, stored: $0.stored) }
            })
    }
}
