import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Venues, guests and notes in the gateway: who may send what, and who is told.
@Suite struct VenuesGatewayTests {
    private func host() throws -> GatewayHost {
        var opening = Opening.laoCai
        opening.people.append(Person(id: "lanh-dao-si-ma-cai", name: "Lãnh đạo huyện Si Ma Cai"))
        opening.guests = [Guest(person: "lanh-dao-si-ma-cai", rank: 1, venue: "si-ma-cai")]
        return try GatewayHost(opening)
    }

    @Test func `a call for help reaches the staff with its words and the caller with whoever comes, and nobody else`() throws {
        let host = try host()
        let (op, siMaCai, saPa, viewer) = (host.joins(.operatorOne), host.joins(.siMaCai), host.joins(.saPa), host.joins(.viewer))
        #expect(host.asks(siMaCai, "venue.help", ["text": "Mất tiếng"]).isAccepted)
        #expect(op.view.values["venue/si-ma-cai"]?["help"]?["text"] == "Mất tiếng")
        #expect(siMaCai.mine.values["help"]?["text"] == "Mất tiếng")
        #expect(host.asks(op, "help.take", ["venue": "si-ma-cai"]).isAccepted)
        #expect(siMaCai.mine.values["help"]?["takenBy"] != JSON?.none)
        for other in [saPa, viewer] {
            #expect(other.mine.values["help"] == JSON?.none)
            #expect(other.view.values["venue/si-ma-cai"]?["help"] == JSON?.none)
        }
        #expect(host.asks(op, "help.close", ["venue": "si-ma-cai"]).isAccepted)
        #expect(siMaCai.mine.values["help"] == JSON?.none)
    }

    @Test func `a venue has its guests before anything was said of them, and tells who has come`() throws {
        let host = try host()
        let (op, siMaCai) = (host.joins(.operatorOne), host.joins(.siMaCai))
        #expect(siMaCai.mine.values["guest/lanh-dao-si-ma-cai"]?["state"] == "expected")
        #expect(host.asks(siMaCai, "guest.arrive", ["guest": "lanh-dao-si-ma-cai"]).isAccepted)
        #expect(op.view.values["guest/lanh-dao-si-ma-cai"]?["state"] == "present")
        #expect(op.view.values["rollcall"]?["guests"]?["present"] == 1)
        #expect(host.asks(host.joins(.saPa), "guest.absent", ["guest": "lanh-dao-si-ma-cai"]).err == "forbidden")
    }

    @Test func `nobody but a venue reports, nobody but an operator confirms, opens the roll or writes notes`() throws {
        let host = try host()
        let (mc, op, venue) = (host.joins(.mc), host.joins(.operatorOne), host.joins(.siMaCai))
        #expect(host.asks(op, "venue.attendance", ["count": 3]).err == "forbidden")
        #expect(host.asks(mc, "venue.ready", ["sound": true, "picture": true]).err == "forbidden")
        for client in [mc, venue] {
            #expect(host.asks(client, "venue.check", ["venue": "sa-pa", "heard": true, "seen": true]).err == "forbidden")
            #expect(host.asks(client, "rollcall.open").err == "forbidden")
            #expect(host.asks(client, "note.add", ["about": "conference", "text": "x"]).err == "forbidden")
        }
        #expect(host.asks(op, "note.add", ["about": "conference", "text": "Kết luận"]).isAccepted)
        #expect(op.view.values["note/n1"]?["text"] == "Kết luận")
    }

    @Test func `a venue that the view of a thousand does not carry has itself in its own overlay`() throws {
        var opening = Opening.laoCai
        for number in 1...990 {
            let id = "diem-cau-\(number)"
            opening.venues.append(Venue(id: VenueID(id), name: BilingualText("Điểm cầu số \(number)")))
            opening.participants.append(Participant(.venue, PersonID(id), name: "Điểm cầu số \(number)", venue: VenueID(id)))
        }
        let host = try GatewayHost(opening)
        let far = host.joins(Principal(.venue, "diem-cau-990"))
        #expect(far.view.values["venue/diem-cau-990"] == JSON?.none)
        #expect(far.mine.values["venue/diem-cau-990"]?["order"] == 1_000)
        host.asks(far, "venue.attendance", ["count": 21])
        #expect(far.mine.values["venue/diem-cau-990"]?["present"] == 21)
        #expect(far.view.values["venues"]?["present"] == 21)
        host.asks(far, "venue.help", ["text": "Mất tiếng"])
        #expect(far.view.values["venue/diem-cau-990"]?["present"] == 21)
        #expect(far.mine.values["venue/diem-cau-990"] == JSON?.none)
    }

    @Test func `after the seal a venue that goes and comes again is no matter of the record, and the log stays quiet`() throws {
        let host = try host()
        let (mc, venue) = (host.joins(.mc), host.joins(.siMaCai))
        host.asks(mc, "conference.open")
        #expect(host.asks(mc, "conference.end", seen: ["conference"]).isAccepted)
        #expect(host.asks(mc, "conference.seal", seen: ["conference"]).isAccepted)
        let (seq, lines) = (host.conference.seq, host.logs.count)
        host.leaves(venue)
        host.passes(seconds: 40)
        host.joins(.siMaCai, after: venue)
        host.joins(.saPa)
        host.passes(seconds: 3)
        #expect(host.conference.seq == seq)
        #expect(host.logs.count == lines)
    }

    @Test func `the whole list is read with a link, as far as its audience may`() throws {
        let host = try host()
        let op = host.joins(.operatorOne)
        host.asks(op, "venue.out", ["venue": "sa-pa", "reason": "Mất điện"])
        let staff = try #require(host.list("venues", of: .operatorOne))
        #expect(staff.status == 200)
        #expect(staff.body["epoch"] == "E1")
        #expect(staff.body["seq"] == .int(Int64(host.conference.seq)))
        guard case .array(let rows)? = staff.body["rows"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.map { $0["id"] } == host.conference.venues.rows.map { .string($0.id.text) })
        #expect(rows[2]["outReason"] == "Mất điện")
        #expect(
            !String(decoding: JSONWriter.write(try #require(host.list("venues", of: .viewer)).body), as: UTF8.self).contains("Mất điện"))
        #expect(host.list("guests", of: .viewer)?.status == 404)
        #expect(host.list("guests", of: .operatorOne)?.status == 200)
        #expect(host.list("recipes", of: .operatorOne)?.status == 404)
    }
}

extension GatewayHost {
    fileprivate func list(_ name: String, of who: Principal) -> (status: Int, body: JSON)? {
        answer { .listAsked($0, conference: Self.id, list: name, token: token(who)) }
    }
}
