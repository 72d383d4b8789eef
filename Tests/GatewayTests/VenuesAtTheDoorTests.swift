import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// Venues, guests and notes as they cross the door: who may send what, and who is told.
@Suite struct VenuesAtTheDoorTests {
    private func door() throws -> Door {
        var opening = Opening.laoCai
        opening.people.append(Person(id: "lanh-dao-si-ma-cai", name: "Lãnh đạo huyện Si Ma Cai (minh họa)"))
        opening.guests = [Guest(person: "lanh-dao-si-ma-cai", rank: 1, venue: "si-ma-cai")]
        return try Door(opening)
    }

    @Test func `a call for help reaches the staff with its words and the caller with whoever comes, and nobody else`() throws {
        let door = try door()
        let (op, siMaCai, saPa, viewer) = (door.joins(.operatorOne), door.joins(.siMaCai), door.joins(.saPa), door.joins(.viewer))
        #expect(door.asks(siMaCai, "venue.help", ["text": "Mất tiếng"]).isAccepted)
        #expect(op.view.values["venue/si-ma-cai"]?["help"]?["text"] == "Mất tiếng")
        #expect(siMaCai.mine.values["help"]?["text"] == "Mất tiếng")
        #expect(door.asks(op, "help.take", ["venue": "si-ma-cai"]).isAccepted)
        #expect(siMaCai.mine.values["help"]?["takenBy"] != JSON?.none)
        for other in [saPa, viewer] {
            #expect(other.mine.values["help"] == JSON?.none)
            #expect(other.view.values["venue/si-ma-cai"]?["help"] == JSON?.none)
        }
        #expect(door.asks(op, "help.close", ["venue": "si-ma-cai"]).isAccepted)
        #expect(siMaCai.mine.values["help"] == JSON?.none)
    }

    @Test func `a venue has its guests before anything was said of them, and tells who has come`() throws {
        let door = try door()
        let (op, siMaCai) = (door.joins(.operatorOne), door.joins(.siMaCai))
        #expect(siMaCai.mine.values["guest/lanh-dao-si-ma-cai"]?["state"] == "expected")
        #expect(door.asks(siMaCai, "guest.arrive", ["guest": "lanh-dao-si-ma-cai"]).isAccepted)
        #expect(op.view.values["guest/lanh-dao-si-ma-cai"]?["state"] == "present")
        #expect(op.view.values["rollcall"]?["guests"]?["present"] == 1)
        #expect(door.asks(door.joins(.saPa), "guest.absent", ["guest": "lanh-dao-si-ma-cai"]).err == "forbidden")
    }

    @Test func `nobody but a venue reports, nobody but an operator confirms, opens the roll or writes notes`() throws {
        let door = try door()
        let (mc, op, venue) = (door.joins(.mc), door.joins(.operatorOne), door.joins(.siMaCai))
        #expect(door.asks(op, "venue.attendance", ["count": 3]).err == "forbidden")
        #expect(door.asks(mc, "venue.ready", ["sound": true, "picture": true]).err == "forbidden")
        for client in [mc, venue] {
            #expect(door.asks(client, "venue.check", ["venue": "sa-pa", "heard": true, "seen": true]).err == "forbidden")
            #expect(door.asks(client, "rollcall.open").err == "forbidden")
            #expect(door.asks(client, "note.add", ["about": "conference", "text": "x"]).err == "forbidden")
        }
        #expect(door.asks(op, "note.add", ["about": "conference", "text": "Kết luận"]).isAccepted)
        #expect(op.view.values["note/n1"]?["text"] == "Kết luận")
    }

    @Test func `a venue that the view of a thousand does not carry has itself in its own overlay`() throws {
        var opening = Opening.laoCai
        for number in 1...990 {
            let id = "diem-cau-\(number)"
            opening.venues.append(Venue(id: VenueID(id), name: BilingualText("Điểm cầu số \(number)")))
            opening.participants.append(Participant(.venue, PersonID(id), name: "Điểm cầu số \(number)", venue: VenueID(id)))
        }
        let door = try Door(opening)
        let far = door.joins(Principal(.venue, "diem-cau-990"))
        #expect(far.view.values["venue/diem-cau-990"] == JSON?.none)
        #expect(far.mine.values["venue/diem-cau-990"]?["order"] == 1_000)
        door.asks(far, "venue.attendance", ["count": 21])
        #expect(far.mine.values["venue/diem-cau-990"]?["present"] == 21)
        #expect(far.view.values["venues"]?["present"] == 21)
        door.asks(far, "venue.help", ["text": "Mất tiếng"])
        #expect(far.view.values["venue/diem-cau-990"]?["present"] == 21)
        #expect(far.mine.values["venue/diem-cau-990"] == JSON?.none)
    }

    @Test func `after the seal a venue that goes and comes again is no matter of the record, and the log stays quiet`() throws {
        let door = try door()
        let (mc, venue) = (door.joins(.mc), door.joins(.siMaCai))
        door.asks(mc, "conference.open")
        #expect(door.asks(mc, "conference.end", seen: ["conference"]).isAccepted)
        #expect(door.asks(mc, "conference.seal", seen: ["conference"]).isAccepted)
        let (seq, lines) = (door.conference.seq, door.logs.count)
        door.leaves(venue)
        door.passes(seconds: 40)
        door.joins(.siMaCai, after: venue)
        door.joins(.saPa)
        door.passes(seconds: 3)
        #expect(door.conference.seq == seq)
        #expect(door.logs.count == lines)
    }

    @Test func `the whole list is read with a link, as far as its audience may`() throws {
        let door = try door()
        let op = door.joins(.operatorOne)
        door.asks(op, "venue.out", ["venue": "sa-pa", "reason": "Mất điện"])
        let staff = try #require(door.list("venues", of: .operatorOne))
        #expect(staff.status == 200)
        #expect(staff.body["epoch"] == "E1")
        #expect(staff.body["seq"] == .int(Int64(door.conference.seq)))
        guard case .array(let rows)? = staff.body["rows"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.map { $0["id"] } == door.conference.venues.rows.map { .string($0.id.text) })
        #expect(rows[2]["outReason"] == "Mất điện")
        #expect(
            !String(decoding: JSONWriter.write(try #require(door.list("venues", of: .viewer)).body), as: UTF8.self).contains("Mất điện"))
        #expect(door.list("guests", of: .viewer)?.status == 404)
        #expect(door.list("guests", of: .operatorOne)?.status == 200)
        #expect(door.list("recipes", of: .operatorOne)?.status == 404)
    }
}

extension Door {
    fileprivate func list(_ name: String, of who: Principal) -> (status: Int, body: JSON)? {
        answer { .listAsked($0, conference: Self.id, list: name, token: token(who)) }
    }
}
