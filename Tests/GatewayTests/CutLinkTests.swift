import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// What was cut stays cut: through an archive, an older backup, a full disk.
@Suite struct CutLinkTests {
    private static let siMaCai: JSON = ["role": "venue", "person": "si-ma-cai"]
    private static let full = JournalFault.full(path: "memory", cause: "no space")

    @Test func `nobody is told that a link is cut before it is on disk beside the secret and in the journal`() throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        host.holdsKeepings = true
        host.holdsCommits = true
        let id = host.sends(staff, "access.revoke", Self.siMaCai)
        #expect(host.keepings.map(\.links) == [[CutLink(.siMaCai, generation: 2)]])
        #expect(host.appends.isEmpty && staff.answers[id] == nil)
        host.keep()
        #expect(host.appends.count == 1 && staff.answers[id] == nil)
        host.commit()
        #expect(Answer(staff.answers[id]).isAccepted)
        #expect(host.cut == [.siMaCai: 2])
    }

    @Test func `what has nothing to do with links waits for no file`() throws {
        let host = try GatewayHost()
        host.holdsKeepings = true
        #expect(host.asks(host.joins(.mc), "stage.hold").isAccepted)
        #expect(host.keepings.isEmpty)
    }

    @Test func `a file that cannot be written keeps no link open: the journal holds it`() throws {
        let host = try GatewayHost()
        host.keepsCut = false
        #expect(host.asks(host.joins(.operatorOne), "access.revoke", Self.siMaCai).isAccepted)
        #expect(host.joins(.siMaCai).closed == 4_504)
    }

    @Test func `a link that was cut opens nothing after an archive, and its successor does`() throws {
        let host = try GatewayHost()
        host.asks(host.joins(.operatorOne), "access.revoke", Self.siMaCai)
        try host.archive()
        #expect(host.durable.suffix(3) == ["programme.read", "access.revoked", "server.started"], "the new history says why")
        #expect(host.joins(.siMaCai).closed == 4_504)
        #expect(host.joins(.siMaCai, token: host.token(.siMaCai, generation: 2)).closed == nil)
        #expect(host.joins(.operatorOne).view.values["participant/venue/si-ma-cai"]?["generation"] == 2)
        try host.restart()
        #expect(host.durable.filter { $0 == "access.revoked" }.count == 1, "what the history knows it is not told again")
    }

    @Test func `a link that was cut while nothing could be written stays cut after the restart`() throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        host.nextFault = (Self.full, false)
        host.asks(staff, "stage.hold")
        host.holdsKeepings = true
        let id = host.sends(staff, "access.revoke", Self.siMaCai)
        #expect(staff.answers[id] == nil, "not before it is kept")
        host.keep()
        #expect(Answer(staff.answers[id]).description == "readonly access.cut-kept")
        try host.restart()
        #expect(host.joins(.siMaCai).closed == 4_504)
        #expect(host.conference.participants[.siMaCai]?.generation == 2)
    }

    @Test func `a start on a full disk lets in nobody who was cut`() throws {
        let host = try GatewayHost()
        host.cut = [.siMaCai: 3]
        try host.restart(keeping: (Self.full, false))
        #expect(!host.gateway.isReady)
        #expect(host.joins(.siMaCai).closed == 4_504)
        #expect(host.joins(.siMaCai, token: host.token(.siMaCai, generation: 3)).closed == 4_503, "the state does not know it yet")
        host.passes(seconds: 7)
        #expect(host.joins(.siMaCai, token: host.token(.siMaCai, generation: 3)).closed == nil)
    }

    @Test func `a link of somebody who is not in the files any more stays cut, should they come back`() throws {
        let host = try GatewayHost()
        host.cut = [Principal(.mc, "mc-9"): 2]
        try host.archive()
        var files = Opening.laoCai
        files.participants.append(Participant(.mc, "mc-9", name: "Người dẫn chương trình 9"))
        try host.restart(opening: files, digest: "d2")
        #expect(host.joins(Principal(.mc, "mc-9")).closed == 4_504)
    }

    @Test func `the higher of file and journal wins`() throws {
        let host = try GatewayHost()
        for _ in 0..<3 { host.asks(host.joins(.operatorOne), "access.revoke", Self.siMaCai) }
        host.cut = [.siMaCai: 2]
        try host.restart()
        #expect(host.conference.participants[.siMaCai]?.generation == 4)
        #expect(!host.durable.contains("access.revoked"))
    }
}
