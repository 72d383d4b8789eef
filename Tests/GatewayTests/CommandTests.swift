import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

@Suite struct CommandTests {
    static let movingSteps: [(String, JSON, String)] = [
        ("agenda.advance", ["from": .null], "agenda"), ("agenda.jump", ["to": "i3"], "agenda"), ("agenda.skip", ["item": "i3"], "agenda"),
        ("conference.end", [:], "conference"), ("conference.seal", [:], "conference"), ("undo", ["seq": 4], "steps"),
    ]

    @Test(arguments: movingSteps)
    func `a step that moves the hall is refused when its sender does not say what it saw`(op: String, arg: JSON, entity: String) throws {
        let door = try Door()
        let mc = door.joins(.mc)
        for condition in [nil, [:], ["desk": 1]] as [JSON?] {
            let answer = door.asks(mc, op, arg, if: condition)
            #expect(answer.description == "bad_request command.if-missing")
            #expect(answer.args == ["key": .string(entity)])
        }
    }

    @Test func `what is no command of ours is refused with its reason and the connection stays`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        #expect(door.asks(mc, "tea.serve").description == "bad_request command.unknown-op")
        #expect(door.asks(mc, "timer.start", ["seconds": 60, "loud": true]).description == "bad_request field.unknown")
        #expect(door.asks(mc, "timer.start").description == "bad_request field.missing")
        #expect(door.asks(mc, "timer.start", ["seconds": "60"]).description == "bad_request field.wrong-type")
        let id = door.newID()
        let twice = "{\"t\":\"cmd\",\"id\":\"\(id)\",\"op\":\"timer.start\",\"arg\":{\"seconds\":60,\"seconds\":90}}"
        door.handle(.received(mc.connection, Array(twice.utf8)))
        #expect(Answer(mc.answers[id]).description == "bad_request field.duplicate")
        #expect(mc.closed == nil)
    }

    @Test func `what is no frame at all closes the line`() throws {
        let door = try Door()
        for (bytes, code) in [("{", 4_500), ("[]", 4_500), ("{\"t\":\"cmd\"}", 4_500), (String(repeating: " ", count: 17_000), 1_009)] {
            let mc = door.joins(.mc)
            door.handle(.received(mc.connection, Array(bytes.utf8)))
            #expect(mc.closed == UInt16(code))
        }
    }

    @Test func `the same id again is the first answer again, whatever the order of its fields`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let id = door.newID()
        let first = door.asks(mc, "notice.send", ["to": "all", "text": "Mời các điểm cầu chuẩn bị"], id: id)
        #expect(first.isAccepted && !first.isRepeated && first.created == "n1")
        let again = door.asks(mc, "notice.send", ["text": "Mời các điểm cầu chuẩn bị", "to": "all"], id: id.uppercased())
        #expect(again.isRepeated && again.seq == first.seq && again.created == first.created)
        #expect(door.asks(mc, "notice.send", ["to": "all", "text": "khác"], id: id).err == "idem_mismatch")
        #expect(door.asks(mc, "timer.pause", id: id).err == "idem_mismatch")
        #expect(door.conference.notices.notices.count == 1)
        let second = door.joins(.secondMC)
        #expect(door.asks(second, "notice.send", ["to": "all", "text": "của tôi"], id: id).isRepeated == false)
        #expect(door.conference.notices.notices.count == 2)
    }

    @Test func `an id is remembered across restarts, and while it is on its way to the disk`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.holdsCommits = true
        let id = door.sends(mc, "notice.send", ["to": "all", "text": "một lần"])
        door.sends(mc, "notice.send", ["to": "all", "text": "một lần"], id: id)
        let other = door.sends(mc, "stage.hold")
        door.sends(mc, "stage.hold", id: other)
        #expect(mc.answers.isEmpty)
        door.holdsCommits = false
        door.commit()
        #expect(mc.frames("res").map { $0["dup"] } == [false, true, false, true])
        let first = Answer(mc.frames("res")[0])
        try door.restart()
        let again = door.asks(door.joins(.mc, after: mc), "notice.send", ["to": "all", "text": "một lần"], id: id)
        #expect(again.isRepeated && again.seq == first.seq && again.created == "n1")
        #expect(door.conference.notices.notices.count == 1)
    }

    @Test func `what the sender saw must still be so`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let second = door.joins(.secondMC)
        door.asks(mc, "conference.open")
        let seen = Int64(mc.view.seq)
        let future = door.asks(mc, "agenda.advance", ["from": .null], if: ["agenda": 9_999])
        #expect(future.description == "bad_request command.if-future")
        #expect(door.asks(mc, "agenda.advance", ["from": .null], seen: ["agenda"]).isAccepted)
        let stale = door.asks(second, "agenda.advance", ["from": .null], if: ["agenda": .int(seen)])
        #expect(stale.description == "conflict agenda.moved-on")
        #expect(stale.args == ["now": "i1"])
        let unknown = door.asks(mc, "agenda.advance", ["from": "i1"], seen: ["agenda"], epoch: "other")
        #expect(unknown.description == "conflict epoch.changed")
        let entity = door.asks(second, "agenda.edit", ["item": "i1", "set": ["minutes": 9]], if: ["agenda/i1": .int(seen)])
        #expect(entity.description == "conflict entity.changed")
    }

    @Test func `a position of an epoch that is continued here still counts`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.asks(mc, "conference.open")
        let seen = Int64(mc.view.seq)
        try door.restart()
        let again = door.joins(.mc, after: mc)
        #expect(door.asks(again, "agenda.advance", ["from": .null], if: ["agenda": .int(seen + 5)], epoch: "E1").reason == "epoch.changed")
        #expect(door.asks(again, "agenda.advance", ["from": .null], if: ["agenda": .int(seen)], epoch: "E1").isAccepted)
    }

    @Test func `staff may send twenty at once and ten a second, others ten and one`() throws {
        let door = try Door()
        for (who, burst, wait) in [(Principal.mc, 20, 100), (.siMaCai, 10, 1_000)] {
            let client = door.joins(who)
            let answers = (0...burst).map { _ in door.asks(client, "notice.read", ["notice": "n9"]) }
            #expect(answers.prefix(burst).allSatisfy { $0.err == "not_found" })
            #expect(answers.last?.description == "rate rate.commands")
            #expect(answers.last?.json?["afterMs"] == .int(Int64(wait)))
            door.passes(milliseconds: wait)
            #expect(door.asks(client, "notice.read", ["notice": "n9"]).err == "not_found")
            #expect(door.asks(client, "notice.read", ["notice": "n9"]).err == "rate")
        }
    }

    @Test func `a device's rate is its own whichever of its sockets or requests it speaks through`() throws {
        let door = try Door()
        let one = door.joins(.siMaCai)
        let two = door.joins(.siMaCai)
        for _ in 0..<5 { door.asks(one, "notice.read", ["notice": "n9"]) }
        for _ in 0..<5 { door.asks(two, "notice.read", ["notice": "n9"]) }
        let posted = door.posts(["id": .string(door.newID()), "op": "notice.read", "arg": ["notice": "n9"]], by: .siMaCai)
        #expect(posted.err == "rate")
    }

    @Test func `of those who are not staff two thousand commands are accepted, and not one more in a burst`() throws {
        let door = try Door()
        let venue = door.joins(.siMaCai)
        let live = try #require(door.gateway.conferences[Door.id])
        live.accepted[.siMaCai] = 1_998
        let mc = door.joins(.mc)
        for _ in 0..<4 { door.asks(mc, "notice.send", ["to": "venue/si-ma-cai", "text": "đọc giúp"]) }
        door.holdsCommits = true
        door.sends(mc, "stage.hold")
        let ids = (1...4).map { door.sends(venue, "notice.read", ["notice": .string("n\($0)")]) }
        door.holdsCommits = false
        door.commit()
        #expect(ids.map { Answer(venue.answers[$0]).description } == ["ok", "ok", "rate rate.total", "rate rate.total"])
    }

    @Test func `two MCs who advance from the same item move the hall once each time, over a hundred items`() throws {
        let door = try Door(.generated(items: 101, venues: 10))
        let mcs = [door.joins(.mc), door.joins(.secondMC)]
        door.asks(mcs[0], "conference.open")
        #expect(door.asks(mcs[0], "agenda.advance", ["from": .null], seen: ["agenda"]).isAccepted)
        var (advances, conflicts) = (0, 0)
        for number in 1...100 {
            door.passes(milliseconds: 200)
            door.holdsCommits = true
            let ids = mcs.map { door.sends($0, "agenda.advance", ["from": .string("i\(number)")], seen: ["agenda"]) }
            door.holdsCommits = false
            door.commit()
            let answers = zip(mcs, ids).map { Answer($0.answers[$1]) }
            advances += answers.filter(\.isAccepted).count
            conflicts +=
                answers.filter { $0.description == "conflict agenda.moved-on" && $0.args == ["now": .string("i\(number + 1)")] }.count
        }
        #expect(advances == 100 && conflicts == 100)
        #expect(door.conference.agenda.course.current == "i101")
    }

    @Test func `a stream deck gets the same answer over HTTP`() throws {
        let door = try Door()
        let opened = door.posts(["id": .string(door.newID()), "op": "conference.open"], by: .mc)
        #expect(opened.isAccepted)
        #expect(door.posts(["op": "conference.open"], by: .mc).description == "bad_request field.missing")
        let state = try #require(door.state(of: .viewer))
        #expect(state.status == 200)
        #expect(state.body["seq"] == .int(Int64(door.joins(.viewer).view.seq)))
        #expect(state.body["set"]?["conference"]?["state"] == "live")
        #expect(state.body["set"]?["cue"] == JSON?.none)
    }
}
