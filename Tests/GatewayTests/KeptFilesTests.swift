import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Files that were changed while the server was away: taken where nothing is lost by it, else kept aside and shown to the staff.
@Suite struct KeptFilesTests {
    private static func mended(_ change: (inout Opening) -> Void) -> Opening {
        var opening = Opening.laoCaiAwards
        change(&opening)
        return opening
    }

    /// The venue's name is mended, and the recipient that somebody has corrected gets a third spelling.
    static let conflicting = mended {
        $0.venues[8].name = "Huyện Si Ma Cai"
        $0.awards!.recipients[0].name = "Sở Tài chính Lào Cai"
    }

    private func corrected() throws -> GatewayHost {
        let host = try GatewayHost(.laoCaiAwards)
        let staff = host.joins(.operatorOne)
        let answer = host.asks(
            staff, "recipient.correct", ["recipient": "so-tai-chinh", "name": "Sở Tài chính tỉnh"], seen: ["recipient/so-tai-chinh"])
        #expect(answer.isAccepted)
        return host
    }

    private func name(_ host: GatewayHost) -> String? { host.conference.awards.recipient("so-tai-chinh")?.name }

    @Test func `a venue's name mended keeps the corrected recipient, and is taken at the start`() throws {
        let host = try corrected()
        try host.restart(opening: Self.mended { $0.venues[8].name = "Huyện Si Ma Cai" }, digest: "d2")
        #expect(name(host) == "Sở Tài chính tỉnh")
        #expect(host.joins(.viewer).view.values["venue/si-ma-cai"]?["name"] == ["vi": "Huyện Si Ma Cai"])
        #expect(host.durable.contains("programme.replaced"))
        #expect(host.joins(.operatorOne).presence["files"] == nil)
    }

    @Test func `files that would take something back are kept aside, and the staff see the list with names`() throws {
        let host = try corrected()
        try host.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(host) == "Sở Tài chính tỉnh")
        #expect(host.conference.venues["si-ma-cai"]?.name == "Si Ma Cai", "all of them, not half")
        #expect(!host.durable.contains("programme.replaced"))
        #expect(host.gateway.isReady, "a start never waits")
        let files = try #require(host.joins(.operatorOne).presence["files"])
        #expect(files["isAside"] == true && files["canTake"] == true && files["count"] == 1)
        let row: JSON = [
            "kind": "field", "about": "recipient/so-tai-chinh", "name": ["vi": "Sở Tài chính tỉnh"], "field": "name",
            "now": "Sở Tài chính tỉnh", "files": "Sở Tài chính Lào Cai",
        ]
        #expect(files["rows"] == [row])
        #expect(host.joins(.chair).presence["files"] != nil)
        for who in [Principal.viewer, .siMaCai, .unit15, .mainScreen] { #expect(host.joins(who).presence["files"] == nil) }
        #expect(host.logs.contains { $0.text.contains("Sở Tài chính Lào Cai") })
    }

    @Test func `an operator takes them, and everybody sees what the files say`() throws {
        let host = try corrected()
        try host.restart(opening: Self.conflicting, digest: "d2")
        let staff = host.joins(.operatorOne)
        let viewer = host.joins(.viewer)
        #expect(host.asks(host.joins(.mc), "programme.take", seen: ["conference"]).description == "forbidden permission")
        #expect(host.asks(staff, "programme.take").description == "bad_request command.if-missing")
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).isAccepted)
        #expect(name(host) == "Sở Tài chính Lào Cai")
        #expect(viewer.view.values["venue/si-ma-cai"]?["name"] == ["vi": "Huyện Si Ma Cai"])
        #expect(viewer.view.values == host.joins(.viewer).view.values)
        host.passes(seconds: 3)
        #expect(staff.presence["files"]?["isAside"] == false && staff.presence["files"]?["count"] == 0)
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).description == "conflict programme.nothing-aside")
        try host.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(host) == "Sở Tài chính Lào Cai")
        #expect(host.durable.filter { $0 == "programme.take" }.count == 1)
    }

    @Test func `the list follows what people do meanwhile`() throws {
        let host = try corrected()
        try host.restart(opening: Self.conflicting, digest: "d2")
        let staff = host.joins(.operatorOne)
        host.asks(
            staff, "recipient.correct", ["recipient": "so-tai-chinh", "name": "Sở Tài chính Lào Cai"], seen: ["recipient/so-tai-chinh"])
        host.passes(seconds: 3)
        #expect(staff.presence["files"]?["count"] == 0 && staff.presence["files"]?["isAside"] == true)
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).isAccepted, "nothing is lost by it any more")
    }

    @Test func `a word of consent before the start takes them at the start`() throws {
        let host = try corrected()
        host.acceptsFiles = true
        try host.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(host) == "Sở Tài chính Lào Cai")
        #expect(host.durable.contains("programme.replaced"))
    }

    @Test func `files that take away what is in use are kept aside, and are refused with what it is`() throws {
        let host = try GatewayHost(.laoCaiAwards)
        host.asks(host.joins(.mc), "desk.take")
        try host.restart(opening: Self.mended { $0.participants.removeAll { $0.who == .mc } }, digest: "d2")
        let staff = host.joins(.operatorOne)
        #expect(staff.presence["files"]?["rows"] == [["kind": "in-use", "reason": "programme.in-use", "args": ["what": "mc-1"]]])
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).description == "conflict programme.in-use")
        host.asks(host.joins(.mc), "desk.open")
        host.passes(seconds: 3)
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).isAccepted, "the desk was given back")
    }

    @Test func `after the opening nothing is taken, and the differences are shown with their commands`() throws {
        let host = try corrected()
        host.asks(host.joins(.mc), "conference.open")
        try host.restart(opening: Self.conflicting, digest: "d2")
        host.gateway.showDifferences(
            [(what: "the place is “Sa Pa” in the files", command: nil), (what: "another", command: "queue.rule {}")], of: GatewayHost.id)
        let staff = host.joins(.operatorOne)
        let files = try #require(staff.presence["files"])
        #expect(files["canTake"] == false && files["count"] == 2)
        #expect(
            files["rows"] == [
                ["kind": "differs", "text": "the place is “Sa Pa” in the files"],
                ["kind": "differs", "text": "another", "command": "queue.rule {}"],
            ])
        #expect(host.asks(staff, "programme.take", seen: ["conference"]).description == "closed conference.already-open")
    }
}
