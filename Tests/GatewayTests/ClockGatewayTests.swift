import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// The machine's clock and the conference's as the staff are told of them.
@Suite struct ClockGatewayTests {
    private static let eightDays: Milliseconds = 691_200_000

    /// The machine's clock is so far ahead of the conference's from now on.
    private func sets(_ host: GatewayHost, ahead: Milliseconds) {
        host.handle(.wall(host.now + ahead))
        host.passes(seconds: 2)
    }

    private func lines(_ host: GatewayHost) -> [String] { host.logs.map(\.text).filter { $0.contains("times that are shown") } }

    @Test func `the staff are told both times within seconds, nobody else is, and the log has it once`() throws {
        let host = try GatewayHost()
        let (staff, viewer) = (host.joins(.operatorOne), host.joins(.viewer))
        let at = host.now
        sets(host, ahead: Self.eightDays)
        for _ in 0..<5 { sets(host, ahead: Self.eightDays + 20) }
        #expect(staff.presence["clock"]?["apart"] == .int(Self.eightDays))
        #expect(staff.presence["clock"]?["wall"] == .int(at + Self.eightDays))
        #expect(staff.presence["clock"]?["now"] == .int(at))
        #expect(viewer.presence["clock"] == nil)
        #expect(host.joins(.mc).presence["clock"]?["apart"] == .int(Self.eightDays), "also who comes later")
        #expect(lines(host).count == 1)
        #expect(host.conference.seq == 2, "what is true only while a server lives is in no record")
    }

    @Test func `clocks that agree within two seconds are nobody's business`() throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        for ahead in [0, 1_999, -2_000] as [Milliseconds] { sets(host, ahead: ahead) }
        #expect(staff.presence["clock"] == nil)
        #expect(lines(host).isEmpty)
    }

    @Test func `one command has the shown times follow the machine, in every view, and ends the alarm`() throws {
        let host = try GatewayHost()
        let (staff, viewer) = (host.joins(.operatorOne), host.joins(.viewer))
        sets(host, ahead: Self.eightDays)
        #expect(host.asks(staff, "clock.align", ["offset": .int(Self.eightDays)]).description == "bad_request command.if-missing")
        #expect(host.asks(staff, "clock.align", ["offset": .int(Self.eightDays)], seen: ["clock"]).isAccepted)
        let start = host.conference.clock.starts[0]
        let shift: JSON = ["since": .int(start.at), "offset": .int(Self.eightDays)]
        #expect(viewer.view.values["clock"] == ["shifts": [shift]])
        #expect(staff.view.values["clock"]?["shifts"] != nil)
        sets(host, ahead: Self.eightDays)
        #expect(staff.presence["clock"]?["apart"] == 0)
        #expect(lines(host).count == 2)
    }

    @Test func `an opening far from the programme's day is told to be a trial, in the log`() throws {
        var opening = Opening.laoCai
        opening.about.dayStartsAt = Opening.startOfLaoCai - 1_800 * 24 * 60 * .perMinute
        let host = try GatewayHost(opening)
        #expect(host.asks(host.joins(.mc), "conference.open").isAccepted)
        #expect(host.logs.contains { $0.text.contains("opened as a trial: the programme's day is 1800 days past") })
    }
}
