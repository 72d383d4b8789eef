import Conference
import Fixtures
import Testing

struct AwardsStageTests {
    private let item = Stage.Scene(.item, about: .item("i8"))

    @Test func `screens that follow show the round from its call until the platform is clear, and then what is conferred next`() throws {
        var hall = try Hall.awarding()
        #expect(try hall.scene(.main) == item)
        for step in [Round.Step.call, .onstage, .read, .confer] {
            try hall.walk("r1", through: step)
            #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r1")))
            #expect(try hall.scene(.overlay) == Stage.Scene(.round, about: .round("r1")))
        }
        try hall.walk("r1", through: .clear)
        #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r2")))
    }

    @Test func `while a decision is read before anybody is called, screens that follow show that decision`() throws {
        var hall = try Hall.awarding()
        let reading = Stage.Scene(.reading, about: .round("r6a"))
        try hall.when(.awards(.rite(.read, "r6a", override: .all)))
        #expect(try hall.scene(.main) == reading)
        for round in ["r1", "r2", "r3", "r4", "r5"] as [RoundID] { try hall.walk(round, through: .clear) }
        #expect(try hall.scene(.main) == reading)
        try hall.when(.awards(.rite(.call, "r6a")))
        #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r6a")))
    }

    @Test func `a decision that was read for an earlier round is not being read again`() throws {
        var hall = try Hall.awarding()
        for round in ["r1", "r2", "r3", "r4", "r5"] as [RoundID] { try hall.walk(round, through: .clear) }
        #expect(try hall.scene(.overlay) == Stage.Scene(.round, about: .round("r6a")))
        try hall.when(.awards(.rite(.read, "r6a")))
        #expect(try hall.scene(.overlay) == Stage.Scene(.reading, about: .round("r6a")))
        try hall.walk("r6a", through: .clear)
        #expect(try hall.scene(.overlay) == Stage.Scene(.round, about: .round("r6b")))
        for round in ["r6b", "r6c"] as [RoundID] { try hall.walk(round, through: .clear) }
        #expect(try hall.scene(.overlay) == item)
    }

    @Test func `whoever speaks between two rounds is seen, and the result of a vote there until the next step of the rite`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .clear)
        try hall.when(.votes(.put(Motion(text: "Nhất trí"))))
        try hall.when(.votes(.close("v1")))
        #expect(try hall.scene(.main) == Stage.Scene(.vote, about: .vote("v1")))
        try hall.when(.queue(.open))
        try hall.when(.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Cảm ơn", name: "Cá nhân số 1"))))
        try hall.when(.queue(.accept("s1", seconds: nil)))
        try hall.when(.queue(.call("s1", override: .all)))
        #expect(try hall.scene(.main).kind == .speaker)
        try hall.when(.queue(.finish("s1")))
        #expect(try hall.scene(.main) == Stage.Scene(.vote, about: .vote("v1")))
        try hall.walk("r2", through: .clear)
        #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r3")))
    }

    @Test func `a paused conference is paused on every screen that follows`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .call)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        #expect(try hall.scene(.main) == Stage.Scene(.paused))
        try hall.when(.lifecycle(.resume))
        #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r1")))
    }

    @Test func `a pinned screen keeps its scene, a held one reveals the round`() throws {
        var hall = try Hall.awarding()
        try hall.when(.stage(.show(.overlay, Stage.Scene(.emblem))))
        try hall.when(.stage(.hold(.main)))
        try hall.walk("r1", through: .call)
        #expect(try hall.scene(.overlay) == Stage.Scene(.emblem))
        try hall.when(.stage(.release(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r1")))
        try hall.when(.stage(.follow(.overlay)))
        #expect(try hall.scene(.overlay) == Stage.Scene(.round, about: .round("r1")))
    }

    @Test func `a recalled round leaves the screens, and so does one that the agenda leaves behind`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .onstage)
        try hall.when(.awards(.recall("r1")))
        #expect(try hall.scene(.main) == item)
        try hall.walk("r1", through: .call)
        try hall.when(.agenda(.advance(from: "i8", override: .all)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i9")))
    }

    @Test func `any round that is known can be pinned`() throws {
        var hall = try Hall.awarding()
        try hall.when(.stage(.show(.main, Stage.Scene(.round, about: .round("r5")))))
        #expect(try hall.screen(.main).mode == .pinned)
        hall.refuses(.stage(.show(.main, Stage.Scene(.round, about: .round("r9")))), .notFound, .roundUnknown)
        hall.refuses(.stage(.show(.main, Stage.Scene(.round))), .badRequest, .stageBadScene)
    }

    @Test func `a screen that showed a round which undo took away follows again`() throws {
        var hall = try Hall.awarding()
        let split = try hall.when(.awards(.split("r2", after: "tap-the-2")))
        try hall.when(.stage(.show(.main, Stage.Scene(.round, about: .round("r2-2")))))
        try hall.when(.steps(.undo(seq: split.seq)))
        #expect(try hall.scene(.main) == item)
        #expect(try hall.screen(.main).mode == .follow)
    }

    @Test func `files that take away a round which a screen shows are refused`() throws {
        var hall = Hall()
        try hall.when(.system(.read(.laoCaiAwards, digest: "first")), by: .system)
        try hall.when(.stage(.show(.main, Stage.Scene(.round, about: .round("r5")))))
        hall.refuses(.system(.read(.laoCai, digest: "second")), .conflict, .programmeInUse, by: .system, args: ["what": "r5"])
    }
}
