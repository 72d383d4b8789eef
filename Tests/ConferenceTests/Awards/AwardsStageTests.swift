import Conference
import Fixtures
import Testing

struct AwardsStageTests {
    private let item = Stage.Scene(.item, about: .item("i8"))

    @Test func `screens that follow show the round from its call until the platform is clear`() throws {
        var hall = try Hall.awarding()
        #expect(try hall.scene(.main) == item)
        for step in [Round.Step.call, .onstage, .read, .confer] {
            try hall.walk("r1", through: step)
            #expect(try hall.scene(.main) == Stage.Scene(.round, about: .round("r1")))
            #expect(try hall.scene(.overlay) == Stage.Scene(.round, about: .round("r1")))
        }
        try hall.walk("r1", through: .clear)
        #expect(try hall.scene(.main) == item)
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
