import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// A client's place in the history, and whether it is of this one.
@Suite struct TermTests {
    private let terms = Terms([
        Term(name: "E1", from: 1), Term(name: "E2", from: 5), Term(name: "E3", from: 5), Term(name: "E1b", from: 9),
    ])

    @Test func `every position has the term of its writer`() {
        #expect([0, 1, 4, 5, 8, 9].map { terms.term(at: $0) } == [nil, "E1", "E1", "E3", "E3", "E1b"])
    }

    @Test func `a term reaches to the last row that was written in it, and one that wrote nothing reaches nowhere`() {
        #expect(["E1", "E2", "E3", "E1b", "E9"].map { terms.last(of: $0, head: 12) } == [4, nil, 8, 12, nil])
        #expect(terms.last(of: "E1b", head: 8) == nil)
    }

    @Test func `two writers by turns: a place of either is of this history up to its last row`() {
        let turns = Terms([Term(name: "A", from: 1), Term(name: "B", from: 4), Term(name: "A", from: 6)])
        #expect([2, 4, 6].map { turns.term(at: $0) } == ["A", "B", "A"])
        #expect(turns.last(of: "A", head: 7) == 7 && turns.last(of: "B", head: 7) == 5)
    }

    @Test func `a frame names its term wherever another has written since`() {
        let turns = Terms([Term(name: "A", from: 1), Term(name: "B", from: 4), Term(name: "A", from: 6)])
        #expect(turns.isOneTerm(since: 1, upTo: 3) && turns.isOneTerm(since: 6, upTo: 9))
        #expect(!turns.isOneTerm(since: 0, upTo: 3) && !turns.isOneTerm(since: 3, upTo: 4) && !turns.isOneTerm(since: 3, upTo: 6))
    }

    @Test func `a place is of this history exactly if its row has its term`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        try host.restart()
        let head = Int64(host.conference.seq)
        func isRecovered(_ epoch: String, _ seq: Int64) -> Bool {
            host.joins(
                .viewer, resume: ["epoch": .string(epoch), "seq": .int(seq), "view": ["name": "public.8", "seq": 1], "mine": ["seq": 0]]
            )
            .welcome?["continued"] == true
        }
        #expect(isRecovered("E1", head - 1) && isRecovered("E2", head))
        #expect(!isRecovered("E1", head), "what another server has written there, the client has not seen")
        #expect(!isRecovered("E2", head - 1) && !isRecovered("E2", head + 1) && !isRecovered("E9", 1))
    }

    @Test func `after a start that could not be written the old term is the place, until the first row of the new one`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        try host.restart(keeping: (.full(path: "memory", cause: "no space"), false))
        let again = host.joins(.mc, after: mc)
        #expect(again.welcome?["epoch"] == "E1" && again.welcome?["continued"] == true && again.welcome?["writable"] == false)
        host.passes(milliseconds: 6_000)
        let answer = host.asks(again, "stage.hold")
        #expect(answer.isAccepted)
        #expect(again.epoch == "E2", "the frame or the answer that first came of the new term has named it")
        let third = host.joins(.mc, after: again)
        #expect(third.welcome?["continued"] == true)
    }

    @Test func `a state that brings somebody into another term names it`() throws {
        let host = try GatewayHost()
        let viewer = host.joins(.viewer)
        host.asks(host.joins(.mc), "conference.open")
        try host.restart()
        let staff = host.joins(.mc)
        host.asks(staff, "stage.hold")
        let again = host.joins(.viewer, after: viewer)
        let delta = try #require(again.frames("state").first { $0["v"] == "view" })
        #expect(delta["prev"] != 0 && delta["epoch"] == "E2")
    }
}
