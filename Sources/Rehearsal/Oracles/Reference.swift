package import Conference
internal import Views
internal import Wire

/// What every page ought to show, computed from scratch: the plain reducer that the gateway is held against.
///
/// A view is computed at most once a position.
package final class Reference {
    package private(set) var conference = ConferenceState()
    private var views: [Audience: (seq: Int, values: [String: Value])] = [:]
    private var overlays: [Principal: (seq: Int, values: [String: Value])] = [:]

    package init() {}

    package func take(_ logEntry: LogEntry) { conference.apply(logEntry) }

    /// Whether a view of this position was computed already.
    func knows(_ audience: Audience) -> Bool { views[audience]?.seq == conference.seq }

    /// The whole view, key by key.
    func view(_ audience: Audience) -> [String: Value] {
        if let known = views[audience], known.seq == conference.seq { return known.values }
        var view: [String: Value] = [:]
        for key in Projection.keys(in: conference, for: audience) {
            view[key.text] = value(Projection.bytes(of: key, in: conference, for: audience))
        }
        views[audience] = (conference.seq, view)
        return view
    }

    func mine(_ who: Principal) -> [String: Value] {
        if let known = overlays[who], known.seq == conference.seq { return known.values }
        var mine: [String: Value] = [:]
        if let participant = conference.participants[who] {
            for key in Projection.ownKeys(of: participant, in: conference) {
                mine[key.text] = value(Projection.ownBytes(of: key, for: participant, in: conference))
            }
        }
        overlays[who] = (conference.seq, mine)
        return mine
    }

    /// A key that is listed has bytes: none is a fault of the projection, and shows as no bytes at all.
    private func value(_ bytes: [UInt8]?) -> Value { Value(bytes: bytes ?? []) }
}
