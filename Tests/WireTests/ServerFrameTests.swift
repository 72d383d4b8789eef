import Conference
import StrictJSON
import Testing
import Wire

struct ServerFrameTests {
    private let head = Head(view: 431, mine: 428)

    @Test func `a welcome says who one is and where the chains stand`() {
        let welcome = Welcome(
            session: "s1", role: "venue", who: .init(person: "si-ma-cai", name: "Si Ma Cai", venue: "si-ma-cai", units: ["dv-9"]),
            view: "public.1",
            epoch: "E2", seq: 433, recovered: true, head: head, now: 1_642_401_005_123, writable: true, rate: .others, build: "b7")
        #expect(
            text(welcome.encode())
                == #"{"t":"welcome","session":"s1","role":"venue","who":{"person":"si-ma-cai","name":"Si Ma Cai","#
                + #""venue":"si-ma-cai","units":["dv-9"]},"#
                + #""view":"public.1","epoch":"E2","seq":433,"continued":true,"head":{"view":431,"mine":428},"now":1642401005123,"writable":true,"#
                + #""limits":{"messageBytes":16384,"depth":16,"commandsPerSecond":1,"burst":10},"heartbeat":[3000,10000],"build":"b7"}"#)
    }

    @Test func `an MC has neither venue nor units and a faster rate`() throws {
        let welcome = Welcome(
            session: "s1", role: "mc", who: .init(person: "mc-1", name: "Người dẫn 1"), view: "staff.1", epoch: "E2", seq: 433,
            recovered: false,
            head: head, now: 1,
            writable: false, rate: .staff, build: "b7")
        let json = try JSONReader.read(welcome.encode())
        #expect(json["who"] == ["person": "mc-1", "name": "Người dẫn 1"])
        #expect(json["limits"] == ["messageBytes": 16_384, "depth": 16, "commandsPerSecond": 10, "burst": 20])
        #expect(json["continued"] == false)
        #expect(json["writable"] == false)
    }

    @Test func `a change carries its keys as they were encoded and what vanished`() {
        let state = StateFrame(
            .view, prev: 412, seq: 431, set: [.init("round/r3", JSONWriter.write(["state": "called"])), .init("agenda", Array("{}".utf8))],
            del: ["notice/n2"])
        #expect(
            text(state.encode())
                == #"{"t":"state","v":"view","prev":412,"seq":431,"set":{"round/r3":{"state":"called"},"agenda":{}},"del":["notice/n2"]}"#)
    }

    @Test func `a change says what it follows, a snapshot only what is`() {
        let step = StateFrame(
            .view, prev: 431, seq: 432, set: [.init("agenda", Array("{}".utf8))])
        #expect(
            text(step.encode())
                == #"{"t":"state","v":"view","prev":431,"seq":432,"set":{"agenda":{}}}"#
        )
        #expect(text(StateFrame(.mine, prev: 0, seq: 428, set: []).encode()) == #"{"t":"state","v":"mine","prev":0,"seq":428,"set":{}}"#)
    }

    @Test func `an accepted command is answered with its position and what it yields`() {
        let plain = ResultFrame(id: "u1", .accepted(seq: 432, dup: false, resultFields: []))
        #expect(text(plain.encode()) == #"{"t":"res","id":"u1","ok":true,"seq":432,"dup":false}"#)
        let again = ResultFrame(id: "u1", .accepted(seq: 432, dup: true, resultFields: [.init("created", "n3")]))
        #expect(text(again.encode()) == #"{"t":"res","id":"u1","ok":true,"seq":432,"dup":true,"created":"n3"}"#)
    }

    @Test(arguments: [
        (Retry.no, #""retry":"no""#), (.after(milliseconds: 750), #""retry":"after","afterMs":750"#),
    ])
    func `a refusal says why and whether to try again`(retry: Retry, written: String) {
        let result = ResultFrame(id: "u1", .refused(.conflict, reason: "agenda.moved-on", args: [.init("now", "i8")], retry: retry))
        #expect(
            text(result.encode())
                == #"{"t":"res","id":"u1","ok":false,"err":"conflict","reason":"agenda.moved-on","args":{"now":"i8"},\#(written)}"#)
    }

    @Test func `a refusal that may be overridden says with which word, and lists all that stands in the way`() {
        let reasons: [JSON] = [["reason": "round.other-item", "args": ["item": "i8"]], ["reason": "round.out-of-order", "args": [:]]]
        let refused = ResultFrame.Outcome.refused(
            .conflict, reason: "round.other-item", args: [.init("item", "i8")], retry: .no,
            override: OverrideOffer(with: .confirm, reasons: reasons))
        #expect(
            text(ResultFrame(id: "u1", refused).encode())
                == #"{"t":"res","id":"u1","ok":false,"err":"conflict","reason":"round.other-item","args":{"item":"i8"},"retry":"no","#
                + #""override":{"with":"confirm","reasons":[{"reason":"round.other-item","args":{"item":"i8"}},"#
                + #"{"reason":"round.out-of-order","args":{}}],"text":false}}"#)
    }

    @Test func `pings, clocks, presence and goaway are written as agreed`() {
        #expect(text(Ping(now: 5, head: head).encode()) == #"{"t":"ping","now":5,"head":{"view":431,"mine":428}}"#)
        #expect(text(TimeReply(c0: -3, s: 1_642_401_005_123).encode()) == #"{"t":"time","c0":-3,"s":1642401005123}"#)
        let presence = Presence(set: [.init("venue/si-ma-cai", ["connected": true, "since": 7])])
        #expect(text(presence.encode()) == #"{"t":"presence","set":{"venue/si-ma-cai":{"connected":true,"since":7}},"del":[]}"#)
        #expect(text(GoAway(after: 750).encode()) == #"{"t":"goaway","after":750}"#)
    }

    @Test func `no name a person chose can break out of its frame`() throws {
        var seeded = Seeded(9)
        for _ in 0..<500 {
            let name = seeded.text()
            let state = StateFrame(
                .view, prev: 0, seq: 1, set: [.init(name, JSONWriter.write(.string(name)))], del: [name])
            let json = try JSONReader.read(state.encode())
            #expect(json["set"] == .object([.init(name, .string(name))]))
            #expect(json["del"] == .array([.string(name)]))
            let refusal = ResultFrame(id: name, .refused(.busy, reason: name, args: [.init(name, .string(name))], retry: .no))
            #expect(try JSONReader.read(refusal.encode())["args"] == .object([.init(name, .string(name))]))
        }
    }
}
