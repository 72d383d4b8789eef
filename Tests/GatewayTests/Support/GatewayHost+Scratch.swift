import Conference
import Testing
import Views
import Wire

@testable import Gateway

extension GatewayHost {
    /// Holds the views and overlays as the gateway keeps them against the projection of its state from scratch.
    func compareViewsWithScratch(sourceLocation: SourceLocation = #_sourceLocation) {
        guard let live = gateway.conferences[GatewayHost.id] else { return }
        for audience in Audience.allCases {
            let kept = live.views.shared[audience]?.set ?? []
            let scratch = Projection.keys(in: live.conference, for: audience)
            expectSame(
                kept.map { ($0.key, $0.bytes) }, scratch.map { ($0.text, Projection.bytes(of: $0, in: live.conference, for: audience)) },
                "the \(audience.rawValue) view at \(live.conference.seq)", sourceLocation)
        }
        for participant in live.conference.participants.rows {
            let kept = live.views.own[participant.who]?.set ?? []
            let scratch = Projection.ownKeys(of: participant, in: live.conference)
            expectSame(
                kept.map { ($0.key, $0.bytes) },
                scratch.map { ($0.text, Projection.ownBytes(of: $0, for: participant, in: live.conference)) },
                "the overlay of \(participant.who.person.text) at \(live.conference.seq)", sourceLocation)
        }
    }

    private func expectSame(
        _ kept: [(key: String, bytes: [UInt8]?)], _ scratch: [(key: String, bytes: [UInt8]?)], _ what: String,
        _ sourceLocation: SourceLocation
    ) {
        let (then, now) = (
            Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.bytes) }),
            Dictionary(uniqueKeysWithValues: scratch.map { ($0.key, $0.bytes) })
        )
        let wrong = Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
        #expect(wrong == [], "\(what) is not the projection of the state", sourceLocation: sourceLocation)
    }
}
