import Conference
import StrictJSON
import Testing
import Wire

@testable import Rehearsal

/// What the rehearsal itself got wrong once.
struct InspectorTests {
    /// Seed 2009 found it, when a view was held against the other audience's.
    @Test func `a large change that has the same bytes for staff and public is two changes`() {
        let inspector = Inspector(canaries: Canaries(), pace: 1, count: { _ in }, complain: { _, _ in })
        let text = JSON.string(String(repeating: "Kính mời ", count: 300))
        let bytes = JSONWriter.write(["t": "state", "v": "view", "prev": 1, "seq": 2, "set": ["notice/n1": ["text": text]]])
        let mc = Participant(.mc, "mc-1", name: "Người dẫn chương trình")
        let viewer = Participant(.viewer, "khach", name: "Người xem")
        let forStaff = inspector.examine(bytes, to: [mc], in: ConferenceState())
        let forPublic = inspector.examine(bytes, to: [viewer], in: ConferenceState())
        #expect(forStaff !== forPublic && forStaff.expected != forPublic.expected)
        #expect(inspector.examine(bytes, to: [viewer], in: ConferenceState()) === forPublic)
    }
}
