import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Whoever comes from another server of the conference, with what that has told them.
@Suite struct SeveralServersTests {
    private static let away = JournalFault.unreachable(path: "memory", cause: "no route")

    @Test func `a tablet that has been told more elsewhere is shown nothing older here`() throws {
        let (a, b) = try GatewayHost.pair()
        let tablet = a.joins(.siMaCai)
        a.asks(a.joins(.mc), "conference.open")
        #expect(b.conference.lifecycle.state == .preparing, "nobody has told it yet")
        let again = b.joins(.siMaCai, after: tablet)
        #expect(again.welcome?["continued"] == true && again.welcome?["seq"] == .int(Int64(a.conference.seq)))
        #expect(again.frames("state").allSatisfy { $0["prev"] != 0 }, "it is told only what it lacks")
        #expect(again.view.values["conference"]?["state"] == "live")
    }

    @Test func `so is a page of a release that kept no place of its own`() throws {
        let (a, b) = try GatewayHost.pair()
        let viewer = a.joins(.viewer)
        a.asks(a.joins(.mc), "conference.open")
        let view: JSON = ["name": .string(viewer.viewName), "seq": .int(Int64(viewer.view.seq))]
        let resume: JSON = ["epoch": "A1", "view": view, "mine": ["seq": 0]]
        #expect(b.joins(.viewer, after: viewer, resume: resume).welcome?["continued"] == true)
    }

    @Test func `while nothing can be read it waits as long as a hello may, and is then judged by what is known here`() throws {
        let (a, b) = try GatewayHost.pair()
        let tablet = a.joins(.siMaCai)
        a.asks(a.joins(.mc), "conference.open")
        b.rereadFault = Self.away
        let again = b.joins(.siMaCai, after: tablet)
        b.passes(milliseconds: 4_900, cutOffBy: Self.away)
        #expect(again.welcome == nil && again.closed == nil)
        b.passes(milliseconds: 200, cutOffBy: Self.away)
        #expect(again.welcome?["continued"] == false && again.welcome?["writable"] == false)
    }

    @Test func `a page that has gone elsewhere while its hello waited is not called away from there`() throws {
        let (a, b) = try GatewayHost.pair()
        let tablet = a.joins(.siMaCai)
        a.asks(a.joins(.mc), "conference.open")
        b.rereadFault = Self.away
        b.joins(.siMaCai, after: tablet)
        a.passes(seconds: 1)
        let back = a.joins(.siMaCai, after: tablet)
        GatewayHost.pass(seconds: 8, b, a)
        #expect(back.closed == nil)
    }

    @Test func `a place that no server has ever told is judged after one reading`() throws {
        let (a, _) = try GatewayHost.pair()
        let resume: JSON = ["epoch": "A1", "seq": 900, "view": ["name": "public.8", "seq": 900], "mine": ["seq": 0]]
        let viewer = a.joins(.viewer, resume: resume)
        #expect(viewer.welcome?["continued"] == false && viewer.view.seq > 0)
    }

    @Test func `a bad link is told so at once, however far its page says that it is`() throws {
        let (a, b) = try GatewayHost.pair()
        let viewer = a.joins(.viewer)
        a.asks(a.joins(.mc), "conference.open")
        b.rereadFault = Self.away
        #expect(b.joins(.viewer, after: viewer, token: b.token(.viewer, generation: 9)).closed == CloseCode.unauthorized.rawValue)
    }

    @Test func `a step that leans on what another server has told is decided once that is read here`() throws {
        let (a, b) = try GatewayHost.pair()
        let (here, there) = (a.joins(.mc), b.joins(.mc))
        a.asks(here, "conference.open")
        let seen: JSON = ["agenda": .int(Int64(here.view.seq))]
        #expect(b.asks(there, "agenda.advance", ["from": .null], if: seen, epoch: here.epoch).isAccepted)
    }

    @Test func `a command that another server has accepted is answered as its repetition, not refused by what is older`() throws {
        let (a, b) = try GatewayHost.pair()
        let (here, there) = (a.joins(.mc), b.joins(.mc))
        a.asks(here, "conference.open")
        let id = a.sends(here, "conference.pause", ["reason": "Giải lao"])
        let again = b.asks(there, "conference.pause", ["reason": "Giải lao"], id: id)
        #expect(again.isAccepted && again.isRepeated, "in preparation, as this server had it, nothing can be paused")
        #expect(there.view.values["conference"]?["state"] == "paused", "and its sender sees what the answer speaks of")
    }

    @Test func `who is told no is told so by the newest state, after one reading`() throws {
        let (a, b) = try GatewayHost.pair()
        let (here, there) = (a.joins(.mc), b.joins(.mc))
        #expect(b.asks(there, "conference.pause", ["reason": "Giải lao"]).err == "closed")
        a.asks(here, "conference.open")
        #expect(b.asks(there, "conference.pause", ["reason": "Giải lao"]).isAccepted)
        let seen: JSON = ["agenda": 9_000]
        #expect(b.asks(there, "agenda.advance", ["from": .null], if: seen).description == "bad_request command.if-future")
    }

    @Test func `commands of one page keep their order though one of them waits for a reading`() throws {
        let (a, b) = try GatewayHost.pair()
        let there = b.joins(.mc)
        a.asks(a.joins(.mc), "conference.open")
        b.holdsCommits = true
        b.sends(there, "stage.hold", ["screen": "main"])
        let ids = [b.sends(there, "conference.pause", ["reason": "Giải lao"]), b.sends(there, "conference.resume")]
        b.holdsCommits = false
        b.commit()
        #expect(ids.map { Answer(there.answers[$0]).description } == ["ok", "ok"])
    }
}
