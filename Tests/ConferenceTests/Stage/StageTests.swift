import Conference
import Fixtures
import Testing

struct StageTests {
    @Test func `both screens follow the agenda from title to item and back to the title`() throws {
        var hall = try Hall.laoCai(at: nil)
        #expect(try hall.scene(.main) == Stage.Scene(.title))
        try hall.when(.agenda(.advance(from: nil)))
        #expect(try hall.scene(.main) == Stage.Scene(.roll, about: .item("i1")))
        #expect(try hall.scene(.overlay) == Stage.Scene(.roll, about: .item("i1")))
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(try hall.scene(.main) == Stage.Scene(.title))
    }

    @Test func `the anthem has a scene of its own`() throws {
        let hall = try Hall.laoCai(at: 2)
        #expect(try hall.scene(.main) == Stage.Scene(.anthem, about: .item("i2")))
    }

    @Test(arguments: [
        (Agenda.Kind.silence, Stage.Scene.Kind.silence), (.break, .break), (.video, .video), (.awards, .item), (.pledge, .item),
    ])
    func `each kind of item has its scene`(kind: Agenda.Kind, scene: Stage.Scene.Kind) throws {
        var hall = try Hall.laoCai(at: 6)
        let id = try hall.inserts(.init(kind: kind, title: "Nội dung chen", minutes: 5, changes: [.video("phim.mp4")]), after: "i6")
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(try hall.scene(.main) == Stage.Scene(scene, about: .item(id), source: kind == .video ? "phim.mp4" : nil))
    }

    @Test func `a pinned screen stays while the other follows`() throws {
        var hall = try Hall.laoCai(at: 6)
        let speaker = Stage.Scene(.speaker, text: "Giàng Seo Vần")
        try hall.when(.stage(.show(.overlay, speaker)), by: .operatorOne)
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(try hall.scene(.overlay) == speaker)
        #expect(try hall.screen(.overlay).mode == .pinned)
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i7")))
    }

    @Test func `a screen that follows again shows the item that is on now`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.when(.agenda(.advance(from: "i6")))
        try hall.when(.stage(.follow(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i7")))
        #expect(try hall.screen(.main).mode == .follow)
    }

    @Test func `a held screen is blank, goes on beneath, and its release reveals the present item`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.hold(.main)), by: .operatorOne)
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
        #expect(try hall.screen(.main).mode == .held)
        try hall.when(.stage(.release(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i7")))
        #expect(try hall.screen(.main).mode == .follow)
        #expect(try hall.screen(.main).beneath == nil)
    }

    @Test func `what is shown while a screen is held changes only what the release reveals`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.hold(.main)))
        try hall.when(.stage(.show(.main, Stage.Scene(.message, text: "Giải lao 10 phút"))))
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
        try hall.when(.stage(.release(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.message, text: "Giải lao 10 phút"))
        #expect(try hall.screen(.main).mode == .pinned)
    }

    @Test func `a held screen that is told to follow shows the item after its release`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.when(.stage(.hold(.main)))
        try hall.when(.stage(.follow(.main)))
        #expect(try hall.screen(.main).mode == .held)
        try hall.when(.stage(.release(.main)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
    }

    @Test func `holding all blanks also when one is held already, and releasing all brings both back`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.hold(.overlay)))
        try hall.when(.stage(.hold(nil)))
        #expect(try hall.screen(.main).mode == .held && hall.screen(.overlay).mode == .held)
        try hall.when(.stage(.release(nil)))
        #expect(
            hall.conference.stage.screens.rows.allSatisfy {
                $0.scene(following: hall.conference.followedScene) == Stage.Scene(.item, about: .item("i6"))
            })
    }

    @Test func `what is held is not held again, and what is not held is not released`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.stage(.release(.main)), .conflict, .stageNotHeld)
        hall.refuses(.stage(.release(nil)), .conflict, .stageNotHeld)
        try hall.when(.stage(.hold(nil)))
        hall.refuses(.stage(.hold(.main)), .conflict, .stageAlreadyHeld)
        hall.refuses(.stage(.hold(nil)), .conflict, .stageAlreadyHeld)
    }

    @Test func `a message lies over the scene until it is cleared`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.stage(.clear(.main)), .conflict, .stageNoMessage)
        try hall.when(.stage(.message(.main, "Mời đại biểu trở lại hội trường")))
        #expect(try hall.screen(.main).message == "Mời đại biểu trở lại hội trường")
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
        #expect(try hall.screen(.overlay).message == nil)
        try hall.when(.stage(.clear(.main)))
        #expect(try hall.screen(.main).message == nil)
    }

    @Test func `whoever speaks keeps the clock when everything public is held, and the lectern goes dark by its own name`() throws {
        var hall = try Hall.laoCai(at: 7)
        try hall.when(.stage(.hold(nil)))
        #expect(try hall.screen(.timer).mode == .follow)
        try hall.when(.stage(.hold(.timer)))
        try hall.when(.stage(.release(nil)))
        #expect(try hall.screen(.timer).mode == .held)
        try hall.when(.stage(.release(.timer)))
        #expect(try hall.screen(.timer).mode == .follow)
    }

    @Test func `the lectern's screen shows no scene that somebody picks`() throws {
        let hall = try Hall.laoCai(at: 7)
        hall.refuses(.stage(.show(.timer, Stage.Scene(.emblem))), .badRequest, .stageNoScenes)
        hall.refuses(.stage(.follow(.timer)), .badRequest, .stageNoScenes)
    }

    @Test func `an item that is not on the agenda is not shown`() throws {
        let hall = try Hall.laoCai(at: 6)
        hall.refuses(.stage(.show(.main, Stage.Scene(.item, about: .item("i99")))), .notFound, .agendaUnknownItem, args: ["item": "i99"])
    }

    @Test func `a device shows the screen that its link is named after until it is given the other`() throws {
        var hall = try Hall.laoCai
        #expect(hall.conference.stage.devices["main"]?.shows == .main)
        #expect(hall.conference.stage.devices["overlay"]?.shows == .overlay)
        try hall.when(.stage(.assign("overlay", shows: .main)), by: .operatorOne)
        #expect(hall.conference.stage.devices["overlay"]?.shows == .main)
    }

    @Test func `every request to show its name or to reload is a change of the device`() throws {
        var hall = try Hall.laoCai
        try hall.when(.stage(.identify("main")))
        try hall.when(.stage(.identify("main")))
        try hall.when(.stage(.reload("main")))
        #expect(hall.conference.stage.devices["main"]?.identified == 2)
        #expect(hall.conference.stage.devices["main"]?.reloads == 1)
        #expect(hall.conference.stage.devices["overlay"]?.identified == 0)
    }

    @Test(arguments: [Stage.Command.identify("mc-1"), .reload("stage-9"), .assign("stage-9", shows: .main)])
    func `a device that nobody knows is refused`(command: Stage.Command) throws {
        try Hall.laoCai.refuses(.stage(command), .notFound, .stageUnknownScreen)
    }

    @Test func `the screens stay in hand through a pause and after the end`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.stage(.show(.main, Stage.Scene(.message, text: "Hội nghị tạm dừng"))))
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
    }
}
