import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

@Suite struct CommandTests {
    static let movingSteps: [(String, JSON, String)] = [
        ("agenda.advance", ["from": .null], "agenda"), ("agenda.jump", ["to": "i3"], "agenda"), ("agenda.skip", ["item": "i3"], "agenda"),
        ("conference.end", [:], "conference"), ("conference.seal", [:], "conference"), ("undo", ["seq": 4], "steps"),
    ]

    @Test(arguments: movingSteps)
    func `a step that moves the hall is refused when its sender does not say what it saw`(op: String, arg: JSON, entity: String) throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        for condition in [nil, [:], ["desk": 1]] as [JSON?] {
            let answer = host.asks(mc, op, arg, if: condition)
            #expect(answer.description == "bad_request command.if-missing")
            #expect(answer.args == ["key": .string(entity)])
        }
    }

    @Test func `what is no command of ours is refused with its reason and the connection stays`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        #expect(host.asks(mc, "tea.serve").description == "bad_request command.unknown-op")
        #expect(host.asks(mc, "timer.start", ["seconds": 60, "loud": true]).description == "bad_request field.unknown")
        #expect(host.asks(mc, "timer.start").description == "bad_request field.missing")
        #expect(host.asks(mc, "timer.start", ["seconds": "60"]).description == "bad_request field.wrong-type")
        let id = host.newID()
        let twice = "{\"t\":\"cmd\",\"id\":\"\(id)\",\"op\":\"timer.start\",\"arg\":{\"seconds\":60,\"seconds\":90}}"
        host.handle(.received(mc.connection, Array(twice.utf8)))
        #expect(Answer(mc.answers[id]).description == "bad_request field.duplicate")
        #expect(mc.closed == nil)
    }

    @Test func `what is no frame at all closes the line`() throws {
        let host = try GatewayHost()
        for (bytes, code) in [("{", 4_500), ("[]", 4_500), ("{\"t\":\"cmd\"}", 4_500), (String(repeating: " ", count: 17_000), 1_009)] {
            let mc = host.joins(.mc)
            host.handle(.received(mc.connection, Array(bytes.utf8)))
            #expect(mc.closed == UInt16(code))
        }
    }

    @Test func `the same id again is the first answer again, whatever the order of its fields`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let id = host.newID()
        let first = host.asks(mc, "notice.send", ["to": "all", "text": "Mời các điểm cầu chuẩn bị"], id: id)
        #expect(first.isAccepted && !first.isRepeated && first.created == "n1")
        let again = host.asks(mc, "notice.send", ["text": "Mời các điểm cầu chuẩn bị", "to": "all"], id: id.uppercased())
        #expect(again.isRepeated && again.seq == first.seq && again.created == first.created)
        #expect(host.asks(mc, "notice.send", ["to": "all", "text": "khác"], id: id).err == "idem_mismatch")
        #expect(host.asks(mc, "timer.pause", id: id).err == "idem_mismatch")
        #expect(host.conference.notices.notices.count == 1)
        let second = host.joins(.secondMC)
        #expect(host.asks(second, "notice.send", ["to": "all", "text": "của tôi"], id: id).isRepeated == false)
        #expect(host.conference.notices.notices.count == 2)
    }

    @Test func `an id is remembered across restarts, and while it is on its way to the disk`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.holdsCommits = true
        let id = host.sends(mc, "notice.send", ["to": "all", "text": "một lần"])
        host.sends(mc, "notice.send", ["to": "all", "text": "một lần"], id: id)
        let other = host.sends(mc, "stage.hold")
        host.sends(mc, "stage.hold", id: other)
        #expect(mc.answers.isEmpty)
        host.holdsCommits = false
        host.commit()
        #expect(mc.frames("res").map { $0["dup"] } == [false, true, false, true])
        let first = Answer(mc.frames("res")[0])
        try host.restart()
        let again = host.asks(host.joins(.mc, after: mc), "notice.send", ["to": "all", "text": "một lần"], id: id)
        #expect(again.isRepeated && again.seq == first.seq && again.created == "n1")
        #expect(host.conference.notices.notices.count == 1)
    }

    @Test func `what the sender saw must still be so`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let second = host.joins(.secondMC)
        host.asks(mc, "conference.open")
        let seen = Int64(mc.view.seq)
        let future = host.asks(mc, "agenda.advance", ["from": .null], if: ["agenda": 9_999])
        #expect(future.description == "bad_request command.if-future")
        #expect(host.asks(mc, "agenda.advance", ["from": .null], seen: ["agenda"]).isAccepted)
        let stale = host.asks(second, "agenda.advance", ["from": .null], if: ["agenda": .int(seen)])
        #expect(stale.description == "conflict agenda.moved-on")
        #expect(stale.args == ["now": "i1"])
        let unknown = host.asks(mc, "agenda.advance", ["from": "i1"], seen: ["agenda"], epoch: "other")
        #expect(unknown.description == "conflict epoch.changed")
        let entity = host.asks(second, "agenda.edit", ["item": "i1", "set": ["minutes": 9]], if: ["agenda/i1": .int(seen)])
        #expect(entity.description == "conflict entity.changed")
    }

    @Test func `a position of an epoch that is continued here still counts`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        let seen = Int64(mc.view.seq)
        try host.restart()
        let again = host.joins(.mc, after: mc)
        #expect(host.asks(again, "agenda.advance", ["from": .null], if: ["agenda": .int(seen + 5)], epoch: "E1").reason == "epoch.changed")
        #expect(host.asks(again, "agenda.advance", ["from": .null], if: ["agenda": .int(seen)], epoch: "E1").isAccepted)
    }

    @Test func `staff may send twenty at once and ten a second, others ten and one`() throws {
        let host = try GatewayHost()
        for (who, burst, wait) in [(Principal.mc, 20, 100), (.siMaCai, 10, 1_000)] {
            let client = host.joins(who)
            let answers = (0...burst).map { _ in host.asks(client, "notice.read", ["notice": "n9"]) }
            #expect(answers.prefix(burst).allSatisfy { $0.err == "not_found" })
            #expect(answers.last?.description == "rate rate.commands")
            #expect(answers.last?.json?["afterMs"] == .int(Int64(wait)))
            host.passes(milliseconds: wait)
            #expect(host.asks(client, "notice.read", ["notice": "n9"]).err == "not_found")
            #expect(host.asks(client, "notice.read", ["notice": "n9"]).err == "rate")
        }
    }

    @Test func `a device's rate is its own whichever of its sockets or requests it speaks through`() throws {
        let host = try GatewayHost()
        let one = host.joins(.siMaCai)
        let two = host.joins(.siMaCai)
        for _ in 0..<5 { host.asks(one, "notice.read", ["notice": "n9"]) }
        for _ in 0..<5 { host.asks(two, "notice.read", ["notice": "n9"]) }
        let posted = host.posts(["id": .string(host.newID()), "op": "notice.read", "arg": ["notice": "n9"]], by: .siMaCai)
        #expect(posted.err == "rate")
    }

    @Test func `of those who are not staff two thousand commands are accepted, and not one more in a burst`() throws {
        let host = try GatewayHost()
        let venue = host.joins(.siMaCai)
        let live = try #require(host.gateway.conferences[GatewayHost.id])
        live.pipeline.accepted[.siMaCai] = 1_998
        let mc = host.joins(.mc)
        for _ in 0..<4 { host.asks(mc, "notice.send", ["to": "venue/si-ma-cai", "text": "đọc giúp"]) }
        host.holdsCommits = true
        host.sends(mc, "stage.hold")
        let ids = (1...4).map { host.sends(venue, "notice.read", ["notice": .string("n\($0)")]) }
        host.holdsCommits = false
        host.commit()
        #expect(ids.map { Answer(venue.answers[$0]).description } == ["ok", "ok", "rate rate.total", "rate rate.total"])
    }

    @Test func `two MCs who advance from the same item move the hall once each time, over a hundred items`() throws {
        let host = try GatewayHost(.generated(items: 101, venues: 10))
        let mcs = [host.joins(.mc), host.joins(.secondMC)]
        host.asks(mcs[0], "conference.open")
        #expect(host.asks(mcs[0], "agenda.advance", ["from": .null], seen: ["agenda"]).isAccepted)
        var (advances, conflicts) = (0, 0)
        for number in 1...100 {
            host.passes(milliseconds: 200)
            host.holdsCommits = true
            let ids = mcs.map { host.sends($0, "agenda.advance", ["from": .string("i\(number)")], seen: ["agenda"]) }
            host.holdsCommits = false
            host.commit()
            let answers = zip(mcs, ids).map { Answer($0.answers[$1]) }
            advances += answers.filter(\.isAccepted).count
            conflicts +=
                answers.filter { $0.description == "conflict agenda.moved-on" && $0.args == ["now": .string("i\(number + 1)")] }.count
        }
        #expect(advances == 100 && conflicts == 100)
        #expect(host.conference.agenda.course.current == "i101")
    }

    @Test func `a stream deck gets the same answer over HTTP`() throws {
        let host = try GatewayHost()
        let opened = host.posts(["id": .string(host.newID()), "op": "conference.open"], by: .mc)
        #expect(opened.isAccepted)
        #expect(host.posts(["op": "conference.open"], by: .mc).description == "bad_request field.missing")
        let state = try #require(host.state(of: .viewer))
        #expect(state.status == 200)
        #expect(state.body["seq"] == .int(Int64(host.joins(.viewer).view.seq)))
        #expect(state.body["set"]?["conference"]?["state"] == "live")
        #expect(state.body["set"]?["cue"] == JSON?.none)
    }
}
