import Conference
import Fixtures
import Journal
import Testing

@testable import Gateway

/// The readers of one view by themselves: in which order they are written to.
@Suite struct ReaderGroupTests {
    private let viewer: Participant

    init() throws {
        let read = LogEntry(seq: 1, at: 0, by: .system, op: "programme.read", events: [.programme(.read(.laoCai, digest: "d1"))])
        viewer = try #require(ConferenceState().applying(read).state.participants[.viewer])
    }

    private func session(_ number: UInt64) -> Session {
        Session(
            ConnectionID(number), viewer, address: "", client: "tab-\(number)", place: Session.Place(view: 0, mine: 0, told: 0), at: 0)
    }

    private func group(_ sessions: [Session]) -> ReaderGroup {
        var group = ReaderGroup()
        for session in sessions { group.add(session) }
        return group
    }

    @Test func `whoever said hello first, they are written to as their sockets were accepted, and leave from where they stand`() {
        let sessions = [7, 3, 9, 1, 4].map { session($0) }
        var group = group(sessions)
        #expect(group.inOrder().map(\.number) == [1, 3, 4, 7, 9])
        group.remove(sessions[1])
        #expect(group.inOrder().map(\.number) == [1, 4, 7, 9])
        for gone in [sessions[4], sessions[0], sessions[3], sessions[2]] { group.remove(gone) }
        #expect(group.inOrder().isEmpty)
    }

    @Test func `among many a few who come and go are not worth an order`() {
        let sessions = (1...100).map { session($0) }
        var group = group(sessions)
        group.remove(sessions[49])
        #expect(group.inOrder().map(\.number) == Array(1...49) + [100] + Array(51...99))
        for gone in sessions[40...48] { group.remove(gone) }
        #expect(group.inOrder().map(\.number) == Array(1...40) + Array(51...100))
    }
}
