import Conference
import Fixtures
import Testing

@testable import Gateway

/// What is recorded of the venues that come and go.
@Suite struct VenueWatchTests {
    private let watch = VenueWatch(startedAt: 1_000)

    private func state(connected: Bool) -> ConferenceState {
        connected ? .morning.after("venue.connected", .venue(.connected("si-ma-cai", since: 0))) : .morning
    }

    private func device(_ state: ConferenceState) -> Session {
        Session(
            ConnectionID(1), state.participants[.siMaCai]!, address: "", client: "tab", place: Session.Place(view: 0, mine: 0, told: 0),
            at: 2_000)
    }

    @Test func `a venue that the record does not know of is recorded with its coming`() {
        let state = state(connected: false)
        var presence = PresenceTable()
        presence.joined(device(state), saidAt: 2_000, at: 2_000)
        #expect(watch.due(state, presence, at: 2_000) { _ in false } == [.venueConnected("si-ma-cai", since: 2_000)])
        #expect(watch.due(state, presence, at: 2_000) { $0 == "si-ma-cai" } == [], "a word about it is on its way")
    }

    @Test func `one that is away is lost after thirty seconds, of which the server's own absence is none`() {
        let state = state(connected: true)
        #expect(watch.due(state, PresenceTable(), at: 30_999) { _ in false } == [])
        #expect(watch.due(state, PresenceTable(), at: 31_000) { _ in false } == [.venueLost("si-ma-cai", since: 1_000)])
    }

    @Test func `who comes back is recorded at once, who was never lost needs no word`() {
        let (away, there) = (state(connected: false), state(connected: true))
        let device = away.participants[.siMaCai]!
        #expect(VenueWatch.arrival(of: device, away, at: 5_000) { _ in false } == .venueConnected("si-ma-cai", since: 5_000))
        #expect(VenueWatch.arrival(of: device, there, at: 5_000) { _ in false } == nil)
    }
}
