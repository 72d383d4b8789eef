import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// What was cut stays cut: through an archive, an older backup, a full disk.
@Suite struct CutLinkTests {
    private static let siMaCai: JSON = ["role": "venue", "person": "si-ma-cai"]
    private static let full = JournalFault.full(path: "memory", cause: "no space")

    @Test func `nobody is told that a link is cut before it is on disk beside the secret and in the journal`() throws {
        let door = try Door()
        let staff = door.joins(.operatorOne)
        door.holdsKeepings = true
        door.holdsCommits = true
        let id = door.sends(staff, "access.revoke", Self.siMaCai)
        #expect(door.keepings.map(\.links) == [[CutLink(.siMaCai, generation: 2)]])
        #expect(door.appends.isEmpty && staff.answers[id] == nil)
        door.keep()
        #expect(door.appends.count == 1 && staff.answers[id] == nil)
        door.commit()
        #expect(Answer(staff.answers[id]).isAccepted)
        #expect(door.cut == [.siMaCai: 2])
    }

    @Test func `what has nothing to do with links waits for no file`() throws {
        let door = try Door()
        door.holdsKeepings = true
        #expect(door.asks(door.joins(.mc), "stage.hold").isAccepted)
        #expect(door.keepings.isEmpty)
    }

    @Test func `a file that cannot be written keeps no link open: the journal holds it`() throws {
        let door = try Door()
        door.keepsCut = false
        #expect(door.asks(door.joins(.operatorOne), "access.revoke", Self.siMaCai).isAccepted)
        #expect(door.joins(.siMaCai).closed == 4_504)
    }

    @Test func `a link that was cut opens nothing after an archive, and its successor does`() throws {
        let door = try Door()
        door.asks(door.joins(.operatorOne), "access.revoke", Self.siMaCai)
        try door.archive()
        #expect(door.durable.suffix(3) == ["programme.read", "access.revoked", "server.started"], "the new history says why")
        #expect(door.joins(.siMaCai).closed == 4_504)
        #expect(door.joins(.siMaCai, token: door.token(.siMaCai, generation: 2)).closed == nil)
        #expect(door.joins(.operatorOne).view.values["participant/venue/si-ma-cai"]?["generation"] == 2)
        try door.restart()
        #expect(door.durable.filter { $0 == "access.revoked" }.count == 1, "what the history knows it is not told again")
    }

    @Test func `a link that was cut while nothing could be written stays cut after the restart`() throws {
        let door = try Door()
        let staff = door.joins(.operatorOne)
        door.nextFault = (Self.full, false)
        door.asks(staff, "stage.hold")
        door.holdsKeepings = true
        let id = door.sends(staff, "access.revoke", Self.siMaCai)
        #expect(staff.answers[id] == nil, "not before it is kept")
        door.keep()
        #expect(Answer(staff.answers[id]).description == "readonly access.cut-kept")
        try door.restart()
        #expect(door.joins(.siMaCai).closed == 4_504)
        #expect(door.conference.participants[.siMaCai]?.generation == 2)
    }

    @Test func `a start on a full disk lets in nobody who was cut`() throws {
        let door = try Door()
        door.cut = [.siMaCai: 3]
        try door.restart(keeping: (Self.full, false))
        #expect(!door.gateway.isReady)
        #expect(door.joins(.siMaCai).closed == 4_504)
        #expect(door.joins(.siMaCai, token: door.token(.siMaCai, generation: 3)).closed == 4_503, "the state does not know it yet")
        door.passes(seconds: 7)
        #expect(door.joins(.siMaCai, token: door.token(.siMaCai, generation: 3)).closed == nil)
    }

    @Test func `a link of somebody who is not in the files any more stays cut, should they come back`() throws {
        let door = try Door()
        door.cut = [Principal(.mc, "mc-9"): 2]
        try door.archive()
        var files = Opening.laoCai
        files.participants.append(Participant(.mc, "mc-9", name: "Người dẫn chương trình 9"))
        try door.restart(opening: files, digest: "d2")
        #expect(door.joins(Principal(.mc, "mc-9")).closed == 4_504)
    }

    @Test func `the higher of file and journal wins`() throws {
        let door = try Door()
        for _ in 0..<3 { door.asks(door.joins(.operatorOne), "access.revoke", Self.siMaCai) }
        door.cut = [.siMaCai: 2]
        try door.restart()
        #expect(door.conference.participants[.siMaCai]?.generation == 4)
        #expect(!door.durable.contains("access.revoked"))
    }
}
