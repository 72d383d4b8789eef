import Conference
import Testing
import Wire

struct AwardsCommandTests {
    @Test(arguments: [
        ("round.call", #"{"round":"r5"}"#, "round/r5"), ("round.read", #"{"round":"r5"}"#, "round/r5"),
        ("round.recall", #"{"round":"r5"}"#, "round/r5"), ("recipient.correct", #"{"recipient":"x","name":"Y"}"#, "recipient/x"),
    ])
    func `a step of the rite names the round that its sender saw`(op: String, arg: String, key: String) throws {
        let id = "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3"
        let frame = { (conditions: String) in
            try CommandFrame.read(body: Array(#"{"id":"\#(id)","op":"\#(op)","arg":\#(arg),"epoch":"E"\#(conditions)}"#.utf8))
        }
        let fault = #expect(throws: CommandFault.self) { try frame("").command() }
        #expect(fault == .conditionMissing(EntityKey(key)!))
        #expect(throws: CommandFault.self) { try frame(#","if":{"agenda":4}"#).command() }
        _ = try frame(#","if":{"\#(key)":4}"#).command()
    }

    @Test func `what the day brings is read as it is written`() throws {
        let id = "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3"
        let read = { (op: String, arg: String) in
            try CommandFrame.read(body: Array(#"{"id":"\#(id)","op":"\#(op)","arg":\#(arg)}"#.utf8)).command()
        }
        #expect(try read("round.add", #"{"round":"r1","recipients":["a","b"]}"#) == .awards(.add("r1", ["a", "b"])))
        #expect(
            try read("round.add", #"{"award":"x","recipients":["a"],"after":"r3","minutes":4}"#)
                == .awards(.gather("x", Awards.NewRound(recipients: ["a"], after: "r3", minutes: 4))))
        #expect(
            try read("round.conferrers", #"{"round":"r5","conferrers":[{"person":"hoang-giang"},{"name":"B","title":{"vi":"Phó"}}]}"#)
                == .awards(.conferrers("r5", at: nil, [.person("hoang-giang"), .named("B", title: "Phó")])))
        #expect(
            try read("recipient.proxy", #"{"recipient":"a","name":"B","kind":"family"}"#)
                == .awards(.proxy("a", Recipient.Proxy(name: "B", kind: .family))))
        #expect(
            try read("recipient.proxy", #"{"recipient":"a","name":"B","salutation":"bà","kind":"family"}"#)
                == .awards(.proxy("a", Recipient.Proxy(name: "B", salutation: "bà", kind: .family))))
        #expect(
            try read("round.conferrers", #"{"round":"r5","conferrers":[{"name":"B","salutation":{"vi":"bà","en":"Ms"}}]}"#)
                == .awards(.conferrers("r5", at: nil, [.named("B", salutation: BilingualText("bà", en: "Ms"), title: nil)])))
        #expect(try read("recipient.proxy", #"{"recipient":"a","name":null}"#) == .awards(.proxy("a", nil)))
        #expect(try read("round.report", #"{"round":"r6c","report":"standing"}"#) == .awards(.report("r6c", .standing)))
        let award = #"{"name":{"vi":"Giấy khen"},"kind":"commendation","rank":30,"decidedBy":{"vi":"Sở"},"order":"read-call","#
        guard
            case .awards(.addAward(let new)) = try read(
                "award.add", award + #""decision":{"number":"9"},"total":{"collectives":1,"individuals":2}}"#)
        else {
            Issue.record("not read as an award")
            return
        }
        #expect(new.total == Award.Total(collectives: 1, individuals: 2))
        for (op, arg) in [
            ("round.add", #"{"round":"r1","recipients":[]}"#), ("recipient.absent", #"{}"#), ("award.add", award + #""x":1}"#),
        ] {
            #expect(throws: CommandFault.self) { try read(op, arg) }
        }
    }
}
