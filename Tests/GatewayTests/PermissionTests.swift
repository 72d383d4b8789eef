import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

@Suite struct PermissionTests {
    /// The table written down a second time: op → roles, with an argument that can be read.
    static let table = common + speakers + awards

    private static let common: [(op: String, arg: JSON, roles: Set<Role>)] = [
        ("conference.open", [:], [.mc, .operator]), ("conference.pause", ["reason": "giải lao"], [.mc, .operator]),
        ("conference.resume", [:], [.mc, .operator]), ("conference.end", [:], [.mc, .operator]),
        ("conference.seal", [:], [.mc, .operator]),
        ("agenda.advance", ["from": .null], [.mc, .operator]), ("agenda.jump", ["to": "i2"], [.mc, .operator]),
        ("agenda.skip", ["item": "i2"], [.mc, .operator]),
        (
            "agenda.insert", ["after": "i2", "item": ["kind": "break", "title": ["vi": "Giải lao"], "minutes": 10]], [.mc, .operator]
        ),
        ("agenda.edit", ["item": "i2", "set": ["minutes": 5]], [.mc, .operator]),
        ("agenda.move", ["item": "i2", "after": .null], [.mc, .operator]),
        ("agenda.extend", ["minutes": 5], [.mc, .operator]), ("undo", ["seq": 1], [.mc, .operator]),
        ("clock.align", ["offset": 691_200_000], [.operator]),
        ("timer.start", ["seconds": 60], [.mc, .operator]), ("timer.pause", [:], [.mc, .operator]),
        ("timer.resume", [:], [.mc, .operator]),
        ("timer.extend", ["seconds": 60], [.mc, .operator]),
        ("stage.show", ["screen": "main", "scene": ["kind": "title"]], [.mc, .operator]),
        ("stage.follow", ["screen": "main"], [.mc, .operator]),
        ("stage.hold", [:], [.mc, .operator]), ("stage.release", [:], [.mc, .operator]),
        ("stage.message", ["screen": "main", "text": "Xin chào"], [.mc, .operator]), ("stage.clear", ["screen": "main"], [.mc, .operator]),
        ("screen.identify", ["screen": "main"], [.mc, .operator]), ("screen.reload", ["screen": "main"], [.mc, .operator]),
        ("screen.assign", ["screen": "main", "shows": "overlay"], [.mc, .operator]),
        ("notice.send", ["to": "podium", "text": "xin thêm nước"], [.mc, .operator, .chair]),
        ("notice.read", ["notice": "n1"], [.mc, .operator, .chair, .venue, .delegate]), ("desk.take", [:], [.mc]),
        ("desk.hand", ["to": "mc-2"], [.mc]), ("desk.open", [:], [.mc]),
        ("access.revoke", ["role": "viewer", "person": "viewer"], [.mc, .operator]),
        ("programme.take", [:], [.operator]),
        ("venue.ready", ["sound": true, "picture": true], [.venue]), ("venue.attendance", ["count": 40], [.venue]),
        ("venue.help", ["text": "Mất tiếng"], [.venue]),
        ("venue.check", ["venue": "sa-pa", "heard": true, "seen": true], [.operator]),
        ("venue.out", ["venue": "sa-pa", "reason": "Mất điện"], [.operator]), ("venue.back", ["venue": "sa-pa"], [.operator]),
        ("help.take", ["venue": "sa-pa"], [.operator]), ("help.close", ["venue": "sa-pa"], [.operator]),
        ("rollcall.open", [:], [.operator]), ("rollcall.close", [:], [.operator]),
        ("guest.arrive", ["guest": "khach"], [.operator, .venue]), ("guest.absent", ["guest": "khach"], [.operator, .venue]),
        ("guest.substitute", ["guest": "khach", "name": "Người dự thay"], [.operator, .venue]),
        ("note.add", ["about": "conference", "text": "Kết luận"], [.operator]), ("note.edit", ["note": "n1", "text": "Sửa"], [.operator]),
        ("pledge.present", ["pledge": "khoi-b"], [.mc, .operator]), ("pledge.open", ["pledge": "khoi-b"], [.mc, .operator]),
        ("pledge.close", ["pledge": "khoi-b"], [.mc, .operator]), ("pledge.cancel", ["pledge": "khoi-b"], [.mc, .operator]),
        ("pledge.revise", ["pledge": "khoi-b", "text": "giao ước"], [.mc, .operator]),
        ("pledge.sign", ["pledge": "khoi-b", "unit": "don-vi-15", "digest": "ab", "signedAt": 1], [.delegate]),
        ("pledge.decline", ["pledge": "khoi-b", "unit": "don-vi-15", "reason": "chưa"], [.delegate]),
        ("pledge.signHere", ["pledge": "khoi-b", "unit": "don-vi-15", "digest": "ab", "code": "48213907"], [.venue]),
        ("pledge.paper", ["pledge": "khoi-b", "unit": "don-vi-15", "name": "A", "reason": "hết pin"], [.operator]),
        ("signatory.set", ["unit": "don-vi-15", "person": "don-vi-16"], [.operator]),
        ("signatory.code", ["pledge": "khoi-b", "unit": "don-vi-15"], [.operator]),
        ("signature.void", ["pledge": "khoi-b", "unit": "don-vi-15", "reason": "nhầm"], [.operator]),
    ]

    /// What the steps that move the hall have to name.
    private static let seen = [
        "agenda", "conference", "clock", "steps", "speaker/s1", "round/r1", "recipient/a1", "pledge/khoi-b", "answer/khoi-b/don-vi-15",
    ]

    @Test func `the table names every command`() {
        #expect(Set(Self.table.map(\.op)) == Set(Op.allCases.map(\.rawValue)))
    }

    @Test(arguments: Principal.oneOfEach)
    func `who may not send a command is told forbidden, who may is never told so by the table`(who: Principal) throws {
        let host = try GatewayHost()
        let client = host.joins(who)
        let seq = host.conference.seq
        for (op, arg, roles) in Self.table where !roles.contains(who.role) {
            host.passes(seconds: 1)
            let answer = host.asks(client, op, arg, seen: Self.seen)
            #expect(answer.description == "forbidden permission", "\(op)")
            #expect(answer.args == ["op": .string(op), "role": .string(who.role.rawValue)])
        }
        #expect(host.conference.seq == seq)
        for (op, arg, roles) in Self.table where roles.contains(who.role) {
            let fresh = try GatewayHost()
            let answer = fresh.asks(fresh.joins(who), op, arg, seen: Self.seen)
            #expect(answer.json != nil && answer.reason != "permission" && answer.err != "bad_request", "\(op): \(answer)")
        }
    }

    @Test func `the chair writes to the podium and to MCs only`() throws {
        let host = try GatewayHost()
        let chair = host.joins(.chair)
        #expect(host.asks(chair, "notice.send", ["to": "person/mc/mc-1", "text": "nhanh hơn"]).isAccepted)
        #expect(host.asks(chair, "notice.send", ["to": "all", "text": "nhanh hơn"]).err == "forbidden")
    }

    @Test func `an MC cuts its own link only, and is out with the answer in hand`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        #expect(host.asks(mc, "access.revoke", ["role": "mc", "person": "mc-2"]).description == "forbidden access.not-yours")
        #expect(host.asks(mc, "access.revoke", ["role": "mc", "person": "mc-1"]).isAccepted)
        #expect(mc.closed == 4_504)
    }

    @Test func `a command that waited behind the cutting of its link does nothing`() throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        let mc = host.joins(.mc)
        host.holdsCommits = true
        host.sends(staff, "access.revoke", ["role": "mc", "person": "mc-1"])
        host.sends(mc, "conference.open")
        host.holdsCommits = false
        host.commit()
        #expect(host.conference.lifecycle.state == .preparing)
        #expect(mc.closed == 4_504)
    }
}
