import Conference
import Fixtures
import Testing
import Views
import Wire

@testable import Gateway

/// The views by themselves: advanced step by step they are what the state gives from scratch.
@Suite struct ConferenceViewsTests {
    private static let day: [[Event]] = [
        [.programme(.read(.laoCai, digest: "d1"))],
        [.venue(.connected("si-ma-cai", since: 0))],
        [.lifecycle(.moved(to: .live, at: 1, reason: nil))],
        [.stage(.held(.main))],
        [.venue(.lost("si-ma-cai", since: 2))],
        [.programme(.reread(.laoCai, digest: "d2"))],
    ]

    @Test func `step by step they hold every key and every byte that the state gives, and no other`() {
        var (views, state) = (ConferenceViews(), ConferenceState())
        for (place, events) in Self.day.enumerated() {
            let entry = LogEntry(seq: place + 1, at: Int64(place), by: .system, op: "step", events: events)
            state = views.follow(entry, on: state)
            for audience in Audience.allCases {
                let keys = Projection.keys(in: state, for: audience).sorted()
                #expect(views.shared[audience]?.sortedKeys == keys)
                let whole = keys.map { StateFrame.Entry($0.text, Projection.bytes(of: $0, in: state, for: audience) ?? []) }
                #expect(views.shared[audience]?.set == whole)
            }
        }
    }

    @Test func `what is one reader's own is nobody else's, and who has nothing has no overlay`() {
        var (views, state) = (ConferenceViews(), ConferenceState.morning)
        let sent = LogEntry(
            seq: 2, at: 1, by: .mc, op: "notice.send",
            events: [.notices(.sent("n1", to: .venue("si-ma-cai"), text: "Xin kiểm tra âm thanh", by: .mc, at: 1))])
        state = views.follow(sent, on: state)
        #expect(views.ownHead(of: .siMaCai) == 2 && views.ownHead(of: .saPa) == nil)
    }
}
