import Conference
import StrictJSON
import Testing
import Wire

@Suite struct PledgeReadingTests {
    private func read(_ op: String, _ arg: JSON, seen: [String] = ["pledge/cum-a", "answer/cum-a/don-vi-6"]) throws(CommandFault) -> Command
    {
        let conditions = seen.map { CommandFrame.Condition($0, 1) }
        return try CommandFrame(id: "00000000-0000-4000-8000-000000000001", op: op, arg: arg, conditions: conditions).command()
    }

    @Test(
        arguments: [
            ("pledge.close", ["pledge": "cum-a", "until": -1], "arg.until", .outOfRange),
            ("pledge.close", ["pledge": "cum-a", "confirm": true], "arg.confirm", .unknown),
            ("pledge.revise", ["pledge": "cum-a", "text": .string(String(repeating: "ế", count: 4_001))], "arg.text", .tooLong),
            ("pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab"], "arg.signedAt", .missing),
            ("pledge.sign", ["pledge": "cum-a", "unit": "Đơn vị 6", "digest": "ab", "signedAt": 7], "arg.unit", .badCharacters),
            (
                "pledge.sign",
                ["pledge": "cum-a", "unit": "u", "digest": .string(String(repeating: "a", count: 65)), "signedAt": 7], "arg.digest",
                .tooLong
            ),
            ("pledge.decline", ["pledge": "cum-a", "unit": "don-vi-6", "reason": " "], "arg.reason", .badValue),
            ("pledge.signHere", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "code": "4821 3907"], "arg.code", .badCharacters),
            ("signatory.set", ["unit": "don-vi-6"], "arg.person", .missing),
        ] as [(String, JSON, String, BadField.Reason)])
    func `what is wrong is refused with its place`(op: String, arg: JSON, path: String, reason: BadField.Reason) {
        #expect(throws: CommandFault.field(BadField(path, reason))) { try read(op, arg) }
    }

    @Test func `opening, closing, revising and making void name what was seen`() {
        let key: EntityKey = "pledge/cum-a"
        for (op, arg) in [
            ("pledge.open", ["pledge": "cum-a"]), ("pledge.close", ["pledge": "cum-a"]),
            ("pledge.revise", ["pledge": "cum-a", "text": "a"]),
        ] as [(String, JSON)] {
            #expect(throws: CommandFault.conditionMissing(key)) { try read(op, arg, seen: ["pledge/khoi-b", "agenda"]) }
        }
        #expect(throws: CommandFault.conditionMissing("answer/cum-a/don-vi-6")) {
            try read("signature.void", ["pledge": "cum-a", "unit": "don-vi-6", "reason": "nhầm"], seen: ["answer/cum-a/don-vi-7"])
        }
        #expect(throws: Never.self) { try read("pledge.present", ["pledge": "cum-a"], seen: []) }
        #expect(throws: Never.self) { try read("pledge.cancel", ["pledge": "cum-a"], seen: []) }
    }

    @Test func `a scene of a pledge names it`() throws {
        let arg: JSON = ["screen": "main", "scene": ["kind": "pledge", "pledge": "cum-a"]]
        #expect(try read("stage.show", arg) == .stage(.show(.main, Stage.Scene(.pledge, about: .pledge("cum-a")))))
    }
}
