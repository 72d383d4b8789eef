import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

@Suite struct JoiningTests {
    @Test func `who joins is welcomed with their name, both chains and who is there`() throws {
        let host = try GatewayHost()
        let venue = host.joins(.siMaCai, tab: "tab-a")
        let welcome = try #require(venue.welcome)
        #expect(welcome["role"] == "venue")
        #expect(welcome["who"] == ["person": "si-ma-cai", "name": "Si Ma Cai", "venue": "si-ma-cai"])
        #expect(welcome["view"] == "public.8")
        #expect(welcome["epoch"] == "E1")
        #expect(welcome["continued"] == false)
        #expect(welcome["writable"] == true)
        #expect(welcome["limits"] == ["messageBytes": 16_384, "depth": 16, "commandsPerSecond": 1, "burst": 10])
        #expect(welcome["heartbeat"] == [3_000, 10_000])
        #expect(welcome["build"] == "b1")
        #expect(welcome["now"] == .int(host.now))
        #expect(venue.frames.prefix(4).map { $0["t"] } == ["welcome", "state", "state", "presence"])
        #expect(venue.frames[1]["prev"] == 0 && venue.frames[1]["v"] == "view")
        #expect(venue.frames[2]["prev"] == 0 && venue.frames[2]["v"] == "mine")
        #expect(venue.presence["venue/si-ma-cai"]?["connected"] == true)
    }

    @Test func `a delegate is told the units it signs for, an MC the staff's view and rate`() throws {
        let host = try GatewayHost()
        #expect(host.joins(.unit15).welcome?["who"]?["units"] == ["don-vi-15"])
        let mc = host.joins(.mc)
        #expect(mc.welcome?["view"] == "staff.8")
        #expect(mc.welcome?["limits"]?["burst"] == 20)
    }

    @Test func `the very first page sees what nobody has touched yet: the screens, and for staff the free desk`() throws {
        let host = try GatewayHost()
        #expect(host.joins(.viewer).view.values["stage/main"]?["mode"] == "follow")
        #expect(host.joins(.mc).view.values["desk"] == ["holder": .null])
    }

    @Test func `a page that comes back gets what it missed, in one change`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        host.leaves(viewer)
        #expect(host.asks(mc, "conference.open").isAccepted)
        #expect(host.asks(mc, "agenda.advance", ["from": .null], seen: ["agenda"]).isAccepted)
        let again = host.joins(.viewer, after: viewer)
        #expect(again.welcome?["continued"] == true)
        let states = again.frames("state").filter { $0["v"] == "view" }
        #expect(states.count == 1)
        #expect(states.first?["prev"] == .int(Int64(viewer.view.seq)))
        #expect(again.view.values == host.joins(.viewer).view.values)
    }

    @Test func `a page that missed nothing gets no state at all`() throws {
        let host = try GatewayHost()
        let screen = host.joins(.mainScreen)
        host.leaves(screen)
        let again = host.joins(.mainScreen, after: screen)
        #expect(again.welcome?["continued"] == true)
        #expect(again.frames("state").isEmpty)
    }

    @Test(arguments: [3, 620])
    func `a restart of the server costs a page nothing but the change`(steps: Int) throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        let viewer = host.joins(.viewer)
        for step in 0..<steps {
            host.passes(milliseconds: 100)
            #expect(host.asks(staff, "stage.message", ["screen": "main", "text": .string("lời nhắn \(step)")]).isAccepted)
        }
        #expect(viewer.gaps == 0)
        try host.restart()
        #expect((host.history.snapshot != nil) == (steps > 500))
        let again = host.joins(.viewer, after: viewer)
        #expect(again.welcome?["epoch"] == "E2")
        #expect(again.welcome?["continued"] == true)
        #expect(again.frames("state").filter { $0["v"] == "view" }.isEmpty)
        let operatorAgain = host.joins(.operatorOne, after: staff)
        host.asks(operatorAgain, "stage.hold")
        #expect(again.frames("state").filter { $0["v"] == "view" }.map { $0["prev"] } == [.int(Int64(viewer.view.seq))])
        #expect(again.view.values == host.joins(.viewer).view.values)
    }

    @Test func `positions of an unknown epoch, or beyond the end of a known one, mean nothing`() throws {
        let host = try GatewayHost()
        let resumes: [JSON] = [
            ["epoch": "never", "view": ["name": "public.8", "seq": 2], "mine": ["seq": 0]],
            ["epoch": "E1", "view": ["name": "public.8", "seq": 999], "mine": ["seq": 0]],
            ["epoch": "E1", "view": ["name": "public.8", "seq": 1], "mine": ["seq": 999]],
        ]
        for resume in resumes {
            let client = host.joins(.viewer, resume: resume)
            #expect(client.welcome?["continued"] == false)
            #expect(client.frames("state").allSatisfy { $0["prev"] == 0 })
            #expect(client.view.values["conference"] != JSON?.none)
        }
    }

    @Test func `another view name gets snapshots of both chains`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.asks(mc, "notice.send", ["to": "venue/si-ma-cai", "text": "Xin kiểm tra âm thanh"])
        let venue = host.joins(.siMaCai)
        let resume: JSON = [
            "epoch": "E1", "view": ["name": "public.0", "seq": .int(Int64(venue.view.seq))], "mine": ["seq": .int(Int64(venue.mine.seq))],
        ]
        let again = host.joins(.siMaCai, resume: resume)
        #expect(again.frames("state").map { $0["prev"] } == [0, 0])
        #expect(again.mine.values == venue.mine.values)
    }

    @Test func `a link that opens nothing is turned away for good`() throws {
        let host = try GatewayHost()
        let good = host.token(.viewer)
        for token in [
            "", "viewer", good + "x", String(good.dropLast()) + (good.last == "A" ? "B" : "A"), host.token(Principal(.mc, "mc-9")),
        ] {
            #expect(host.joins(.viewer, token: token).closed == 4_503)
        }
    }

    @Test func `the log says from where links come that open nothing, a dozen times and then once a second, and never which`() throws {
        let host = try GatewayHost()
        let wrong = host.token(Principal(.mc, "mc-9"))
        let before = host.logs.count
        for _ in 1...30 { host.joins(.viewer, token: wrong) }
        #expect(
            host.logs.dropFirst(before).map { "\($0.text): \($0.fields["reason"] ?? "") \($0.fields["address"] ?? "")" }
                == Array(repeating: "hello refused: this link opens nothing here 127.0.0.1", count: 12))
        host.passes(seconds: 1)
        for _ in 1...3 { host.joins(.viewer, token: wrong) }
        #expect(host.logs.count == before + 13)
        host.joins(.viewer)
        #expect(host.logs.count == before + 13, "who is let in is nobody's news")
        #expect(!host.logs.contains { $0.text.contains(wrong) })
    }

    @Test func `a withdrawn link is told so, at the door and at once where it is inside`() throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        let inside = host.joins(.siMaCai)
        #expect(host.asks(staff, "access.revoke", ["role": "venue", "person": "si-ma-cai"]).isAccepted)
        #expect(inside.closed == 4_504)
        #expect(host.joins(.siMaCai).closed == 4_504)
        #expect(host.joins(.siMaCai, token: host.token(.siMaCai, generation: 2)).closed == nil)
    }

    @Test func `an unknown conference, a second hello and a late one are closed as a bad hello`() throws {
        let host = try GatewayHost()
        let lost = host.connect(.viewer)
        host.says(lost, ["t": "hello", "conf": "ha-noi", "token": .string(host.token(.viewer)), "client": "a"])
        #expect(lost.closed == 4_501)
        let twice = host.joins(.viewer)
        host.says(twice, ["t": "hello", "conf": "lao-cai-2022", "token": .string(host.token(.viewer)), "client": "a"])
        #expect(twice.closed == 4_501)
        let mute = host.connect(.viewer)
        host.passes(milliseconds: 4_900)
        #expect(mute.closed == nil)
        host.passes(milliseconds: 100)
        #expect(mute.closed == 4_501)
        let impatient = host.connect(.viewer)
        host.says(impatient, ["t": "resync"])
        #expect(impatient.closed == 4_501)
    }

    @Test func `what a closed socket still says is heard by nobody`() throws {
        let host = try GatewayHost()
        let mute = host.connect(.mc)
        host.passes(seconds: 5)
        #expect(mute.closed == 4_501)
        host.says(mute, ["t": "hello", "conf": "lao-cai-2022", "token": .string(host.token(.mc)), "client": "a"])
        #expect(mute.frames.isEmpty)
    }

    @Test func `a tab that joins anew takes the place of its ghost, whose late end does not touch it`() throws {
        let host = try GatewayHost()
        let ghost = host.joins(.siMaCai, tab: "tab-a")
        let other = host.joins(.siMaCai, tab: "tab-b")
        let anew = host.joins(.siMaCai, after: ghost)
        #expect(ghost.closed == 4_506)
        #expect(other.closed == nil)
        host.leaves(ghost)
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        #expect(anew.view.values["conference"]?["state"] == "live")
        #expect(anew.view == other.view)
        host.leaves(other)
        host.passes(seconds: 2)
        #expect(mc.presence["venue/si-ma-cai"]?["connected"] == true)
    }

    @Test func `a signatory is listed for the staff and is none of those who follow by the shared link`() throws {
        let host = try GatewayHost(.laoCai)
        let mc = host.joins(.mc)
        let (viewer, delegate) = (host.joins(.viewer), host.joins(.unit15))
        host.passes(seconds: 2)
        #expect(mc.presence["viewers"]?["count"] == 1)
        #expect(mc.presence["delegate/don-vi-15"]?["connected"] == true)
        #expect(viewer.presence["delegate/don-vi-15"] == nil && delegate.presence["delegate/don-vi-15"] == nil)
        host.leaves(delegate)
        host.passes(seconds: 2)
        #expect(mc.presence["delegate/don-vi-15"]?["connected"] == false)
    }

    @Test func `ten minutes after the seal viewers are sent home, staff never`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        host.asks(mc, "conference.open")
        host.asks(mc, "conference.end", ["confirm": true], seen: ["conference"])
        #expect(host.asks(mc, "conference.seal", seen: ["conference"]).isAccepted)
        host.passes(seconds: 599)
        #expect(viewer.closed == nil)
        host.passes(seconds: 2)
        #expect(viewer.closed == 4_507)
        #expect(host.joins(.viewer).closed == 4_507)
        #expect(mc.closed == nil && host.joins(.secondMC).closed == nil)
    }

    @Test func `a client that answers no ping is closed, one that answers stays`() throws {
        let host = try GatewayHost()
        let dead = host.joins(.siMaCai)
        dead.pongs = false
        let alive = host.joins(.saPa)
        host.passes(seconds: 9)
        #expect(dead.closed == nil)
        host.passes(seconds: 5)
        #expect(dead.closed == 4_003)
        #expect(alive.closed == nil && alive.losses == 0)
    }
}
