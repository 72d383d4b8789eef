import Conference
import Fixtures
import Journal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// The sessions by themselves: who is sent what, and what waits for whom.
@Suite struct SubscribersTests {
    private let terms = Terms([Term(name: "E1", from: 1)])

    /// A hall at its first position, and sessions that have been told of it.
    private func hall(_ people: [Principal]) -> (Subscribers, ConferenceViews, [Session], ConferenceState) {
        var (subscribers, views, state) = (Subscribers(), ConferenceViews(), ConferenceState())
        let read = LogEntry(seq: 1, at: 0, by: .system, op: "programme.read", events: [.programme(.read(.laoCai, digest: "d1"))])
        state = views.follow(read, on: state)
        var sessions: [Session] = []
        for (number, who) in people.enumerated() {
            let session = Session(
                ConnectionID(UInt64(number)), state.participants[who]!, address: "", client: "tab-\(number)",
                place: Session.Place(view: 0, mine: 0, told: 1), at: 0)
            _ = subscribers.welcome(session, &views, in: terms)
            sessions.append(session)
        }
        return (subscribers, views, sessions, state)
    }

    private func frames(_ told: (toStaff: [Subscribers.Delivery], toOthers: [Subscribers.Delivery])) -> [(frame: JSON, readers: Int)] {
        frames(told.toStaff + told.toOthers)
    }

    private func frames(_ deliveries: [Subscribers.Delivery]) -> [(frame: JSON, readers: Int)] {
        deliveries.compactMap {
            guard case .frame(let bytes, let readers) = $0, let json = try? JSONReader.read(bytes) else { return nil }
            return (json, readers.count)
        }
    }

    private func holds(_ state: inout ConferenceState, _ views: inout ConferenceViews) -> [Audience: Int] {
        let heads = views.heads
        let held = LogEntry(seq: state.seq + 1, at: 1, by: .mc, op: "stage.hold", events: [.stage(.held(.main))])
        state = views.follow(held, on: state)
        return heads
    }

    @Test func `all who keep up share one buffer of their view`() {
        var (subscribers, views, _, state) = hall([.viewer, .viewer, .mainScreen, .mc])
        let heads = holds(&state, &views)
        #expect(frames(subscribers.broadcast(since: heads, &views, in: terms)).map(\.readers).sorted() == [1, 3])
    }

    @Test func `who were told the same are asked with one ping, the staff with another than the public`() {
        let (subscribers, _, sessions, _) = hall([.viewer, .viewer, .mainScreen, .mc])
        // A screen has something of its own beside what all see.
        #expect(subscribers.byWhatTheyWereTold(sessions).map { $0.readers.map(\.number) } == [[0, 1], [2], [3]])
    }

    @Test(arguments: [0, 1, 2]) func `a frame that follows is for those who are still there`(gone: Int) {
        var (subscribers, views, sessions, state) = hall([.viewer, .viewer, .viewer])
        _ = subscribers.remove(sessions[gone].connection)
        let heads = holds(&state, &views)
        let told = subscribers.broadcast(since: heads, &views, in: terms)
        guard case .frame(_, let readers)? = told.toOthers.first else {
            Issue.record("nobody was told")
            return
        }
        #expect(Set(readers) == Set(subscribers.all.map(\.connection)) && readers.count == 2)
    }

    @Test func `who is behind is sent nothing, then the newest state, and then its answers`() {
        var (subscribers, views, sessions, state) = hall([.mc])
        subscribers.backpressured(sessions[0].connection)
        for _ in 0..<2 {
            let heads = holds(&state, &views)
            #expect(frames(subscribers.broadcast(since: heads, &views, in: terms)).isEmpty)
        }
        let result = ResultFrame(id: "u1", .accepted(seq: 2, dup: false, resultFields: []))
        #expect(subscribers.answer(result, to: sessions[0], in: terms).isEmpty)
        let caught = subscribers.backpressureEnded(sessions[0], &views, in: terms)
        #expect(frames(caught.deliveries).map { $0.frame["t"] } == ["state", "res"] && !caught.owesPresence)
    }

    @Test func `a session that is over is in no list and is sent nothing`() {
        var (subscribers, views, sessions, state) = hall([.viewer, .viewer])
        #expect(subscribers.remove(sessions[0].connection) === sessions[0] && sessions[0].isEnded)
        #expect(subscribers.remove(sessions[0].connection) == nil)
        let heads = holds(&state, &views)
        #expect(frames(subscribers.broadcast(since: heads, &views, in: terms)).map(\.readers) == [1])
        #expect(subscribers.resync(sessions[0], &views, in: terms).isEmpty)
    }

    @Test func `who sends on without reading an answer is let go`() {
        var (subscribers, _, sessions, _) = hall([.siMaCai])
        subscribers.backpressured(sessions[0].connection)
        let result = ResultFrame(id: "u1", Refusal.busy.outcome)
        for _ in 0..<Session.Owed.mostAnswers { #expect(subscribers.answer(result, to: sessions[0], in: terms).isEmpty) }
        guard case .end(_, .rate, _)? = subscribers.answer(result, to: sessions[0], in: terms).first else {
            Issue.record("it is still there")
            return
        }
    }
}
