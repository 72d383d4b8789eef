import Conference
import Fixtures
import Testing

struct PledgeStageTests {
    private func followed(_ hall: Hall) throws -> PledgeID? {
        #expect(try hall.scene(.main) == hall.scene(.overlay))
        return try hall.pledgeShown
    }

    @Test func `the screens show who presents, from the first opening on one board, which stands until the next item`() throws {
        var hall = try Hall.laoCai(at: 10)
        let blocs = ["cum-a", "khoi-b", "khoi-c"] as [PledgeID]
        for id in blocs {
            try hall.when(.pledges(.present(id)))
            #expect(try hall.scene(.main) == Stage.Scene(.pledge, about: .item("i10"), .pledge(id)))
        }
        var shown: [PledgeID?] = []
        for id in blocs {
            try hall.when(.pledges(.open(id)))
            shown.append(try followed(hall))
        }
        #expect(shown == ["cum-a", "cum-a", "cum-a"])
        for (id, next) in zip(blocs, ["khoi-b", "khoi-c", "khoi-c"] as [PledgeID?]) {
            try hall.when(.pledges(.close(id, until: nil, override: .all)))
            #expect(try followed(hall) == next)
        }
        try hall.when(.agenda(.advance(from: "i10")))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i11")))
    }

    @Test func `a bloc that presents while another signs is shown with its own text until its list is opened`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.present("khoi-b")))
        #expect(try followed(hall) == "khoi-b")
        try hall.when(.pledges(.open("khoi-b")))
        #expect(try followed(hall) == "cum-a")
    }

    @Test func `a screen that comes back to the item sees the list that is still open`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.agenda(.advance(from: "i10")))
        #expect(try followed(hall) == nil)
        try hall.when(.agenda(.jump(to: "i10")))
        #expect(try followed(hall) == "cum-a")
    }

    @Test func `a pinned screen stays, and follows to the pledge when it is let go`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.opens("cum-a")
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
        try hall.when(.stage(.follow(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.pledge, about: .item("i10"), .pledge("cum-a")))
    }

    @Test func `a pledge is shown by name on any screen, one that nobody knows is not`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.show(.main, Stage.Scene(.pledge, about: .pledge("khoi-c")))))
        #expect(try hall.pledgeShown == "khoi-c")
        hall.refuses(
            .stage(.show(.main, Stage.Scene(.pledge, about: .pledge("khoi-d")))), .notFound, .pledgeUnknown, args: ["pledge": "khoi-d"])
    }

    @Test func `files that take away a pledge which a screen shows are refused`() throws {
        var hall = try Hall.laoCai
        try hall.when(.stage(.show(.main, Stage.Scene(.pledge, about: .pledge("khoi-c")))))
        var files = Opening.laoCai
        files.blocs.removeLast()
        hall.refuses(.system(.read(files, digest: "second")), .conflict, .programmeInUse, by: .system, args: ["what": "khoi-c"])
    }
}
