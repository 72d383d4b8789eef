import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// Files that were changed while the server was away: taken where nothing is lost by it, else kept aside and shown to the staff.
@Suite struct KeptFilesTests {
    private static func mended(_ change: (inout Opening) -> Void) -> Opening {
        var opening = Opening.laoCaiAwards
        change(&opening)
        return opening
    }

    /// The venue's name is mended, and the recipient that somebody has corrected gets a third spelling.
    private static let conflicting = mended {
        $0.venues[8].name = "Huyện Si Ma Cai"
        $0.awards!.recipients[0].name = "Sở Tài chính Lào Cai"
    }

    private func corrected() throws -> Door {
        let door = try Door(.laoCaiAwards)
        let staff = door.joins(.operatorOne)
        let answer = door.asks(
            staff, "recipient.correct", ["recipient": "so-tai-chinh", "name": "Sở Tài chính tỉnh"], seen: ["recipient/so-tai-chinh"])
        #expect(answer.isAccepted)
        return door
    }

    private func name(_ door: Door) -> String? { door.conference.awards.recipient("so-tai-chinh")?.name }

    @Test func `a venue's name mended keeps the corrected recipient, and is taken at the start`() throws {
        let door = try corrected()
        try door.restart(opening: Self.mended { $0.venues[8].name = "Huyện Si Ma Cai" }, digest: "d2")
        #expect(name(door) == "Sở Tài chính tỉnh")
        #expect(door.joins(.viewer).view.values["venue/si-ma-cai"]?["name"] == ["vi": "Huyện Si Ma Cai"])
        #expect(door.durable.contains("programme.replaced"))
        #expect(door.joins(.operatorOne).presence["files"] == nil)
    }

    @Test func `files that would take something back are kept aside, and the staff see the list with names`() throws {
        let door = try corrected()
        try door.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(door) == "Sở Tài chính tỉnh")
        #expect(door.conference.venues["si-ma-cai"]?.name == "Si Ma Cai", "all of them, not half")
        #expect(!door.durable.contains("programme.replaced"))
        #expect(door.gateway.isReady, "a start never waits")
        let files = try #require(door.joins(.operatorOne).presence["files"])
        #expect(files["isAside"] == true && files["canTake"] == true && files["count"] == 1)
        let row: JSON = [
            "kind": "field", "about": "recipient/so-tai-chinh", "name": ["vi": "Sở Tài chính tỉnh"], "field": "name",
            "now": "Sở Tài chính tỉnh", "files": "Sở Tài chính Lào Cai",
        ]
        #expect(files["rows"] == [row])
        #expect(door.joins(.chair).presence["files"] != nil)
        for who in [Principal.viewer, .siMaCai, .unit15, .mainScreen] { #expect(door.joins(who).presence["files"] == nil) }
        #expect(door.logs.contains { $0.text.contains("Sở Tài chính Lào Cai") })
    }

    @Test func `an operator takes them, and everybody sees what the files say`() throws {
        let door = try corrected()
        try door.restart(opening: Self.conflicting, digest: "d2")
        let staff = door.joins(.operatorOne)
        let viewer = door.joins(.viewer)
        #expect(door.asks(door.joins(.mc), "programme.take", seen: ["conference"]).description == "forbidden permission")
        #expect(door.asks(staff, "programme.take").description == "bad_request command.if-missing")
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).isAccepted)
        #expect(name(door) == "Sở Tài chính Lào Cai")
        #expect(viewer.view.values["venue/si-ma-cai"]?["name"] == ["vi": "Huyện Si Ma Cai"])
        #expect(viewer.view.values == door.joins(.viewer).view.values)
        door.passes(seconds: 3)
        #expect(staff.presence["files"]?["isAside"] == false && staff.presence["files"]?["count"] == 0)
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).description == "conflict programme.nothing-aside")
        try door.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(door) == "Sở Tài chính Lào Cai")
        #expect(door.durable.filter { $0 == "programme.take" }.count == 1)
    }

    @Test func `the list follows what people do meanwhile`() throws {
        let door = try corrected()
        try door.restart(opening: Self.conflicting, digest: "d2")
        let staff = door.joins(.operatorOne)
        door.asks(
            staff, "recipient.correct", ["recipient": "so-tai-chinh", "name": "Sở Tài chính Lào Cai"], seen: ["recipient/so-tai-chinh"])
        door.passes(seconds: 3)
        #expect(staff.presence["files"]?["count"] == 0 && staff.presence["files"]?["isAside"] == true)
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).isAccepted, "nothing is lost by it any more")
    }

    @Test func `a word of consent before the start takes them at the start`() throws {
        let door = try corrected()
        door.acceptsFiles = true
        try door.restart(opening: Self.conflicting, digest: "d2")
        #expect(name(door) == "Sở Tài chính Lào Cai")
        #expect(door.durable.contains("programme.replaced"))
    }

    @Test func `files that take away what is in use are kept aside, and are refused with what it is`() throws {
        let door = try Door(.laoCaiAwards)
        door.asks(door.joins(.mc), "desk.take")
        try door.restart(opening: Self.mended { $0.participants.removeAll { $0.who == .mc } }, digest: "d2")
        let staff = door.joins(.operatorOne)
        #expect(staff.presence["files"]?["rows"] == [["kind": "in-use", "reason": "programme.in-use", "args": ["what": "mc-1"]]])
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).description == "conflict programme.in-use")
        door.asks(door.joins(.mc), "desk.open")
        door.passes(seconds: 3)
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).isAccepted, "the desk was given back")
    }

    @Test func `after the opening nothing is taken, and the differences are shown with their commands`() throws {
        let door = try corrected()
        door.asks(door.joins(.mc), "conference.open")
        try door.restart(opening: Self.conflicting, digest: "d2")
        door.gateway.showDifferences(
            [(what: "the place is “Sa Pa” in the files", command: nil), (what: "another", command: "queue.rule {}")], of: Door.id)
        let staff = door.joins(.operatorOne)
        let files = try #require(staff.presence["files"])
        #expect(files["canTake"] == false && files["count"] == 2)
        #expect(
            files["rows"] == [
                ["kind": "differs", "text": "the place is “Sa Pa” in the files"],
                ["kind": "differs", "text": "another", "command": "queue.rule {}"],
            ])
        #expect(door.asks(staff, "programme.take", seen: ["conference"]).description == "closed conference.already-open")
    }
}
