import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

@Suite struct PermissionTests {
    /// Who may send what is held against an independent table by the end-to-end tests; here, that the gateway asks at all, for every op.
    @Test(arguments: Principal.oneOfEach)
    func `who may not send a command is told forbidden before anything is decided`(who: Principal) throws {
        let host = try GatewayHost()
        let client = host.joins(who)
        let seq = host.conference.seq
        let commands = try ProtocolExamples.commands()
        #expect(Set(commands.map(\.op)) == Set(Op.all.map(\.name)))
        for command in commands {
            guard let op = Op(named: command.op), !op.spec.admits(who.role) else { continue }
            host.passes(seconds: 1)
            let answer = host.asks(client, command.op, command.arg, if: command.conditions)
            #expect(answer.description == "forbidden permission", "\(command.op)")
            #expect(answer.args == ["op": .string(command.op), "role": .string(who.role.rawValue)])
        }
        #expect(host.conference.seq == seq)
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
