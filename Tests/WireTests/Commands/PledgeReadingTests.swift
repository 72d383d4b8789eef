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

    private static let answer = Answer.ID("cum-a", "don-vi-6")

    static let good: [(String, JSON, Pledges.Command)] = [
        ("pledge.present", ["pledge": "cum-a"], .present("cum-a")), ("pledge.open", ["pledge": "cum-a"], .open("cum-a")),
        ("pledge.close", ["pledge": "cum-a"], .close("cum-a", until: nil, override: .nothing)),
        ("pledge.close", ["pledge": "cum-a", "until": 5, "force": true], .close("cum-a", until: 5, override: .single)),
        (
            "pledge.close", ["pledge": "cum-a", "force": ["pledge.unsigned"]],
            .close("cum-a", until: nil, override: .reasons([.pledgeUnsigned]))
        ),
        ("pledge.cancel", ["pledge": "cum-a"], .cancel("cum-a")),
        ("pledge.revise", ["pledge": "cum-a", "text": " dòng 1\ndòng 2 "], .revise("cum-a", text: "dòng 1\ndòng 2")),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7],
            .sign(answer, Pledges.Signing(digest: "ab", signedAt: 7))
        ),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7, "drawing": "M0,0L1,1", "key": "K"],
            .sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, drawing: "M0,0L1,1", isKeyed: true))
        ),
        (
            "pledge.sign", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "signedAt": 7, "signature": "S"],
            .sign(answer, Pledges.Signing(digest: "ab", signedAt: 7, isKeyed: true))
        ),
        ("pledge.decline", ["pledge": "cum-a", "unit": "don-vi-6", "reason": "chưa"], .decline(answer, reason: "chưa")),
        (
            "pledge.signHere", ["pledge": "cum-a", "unit": "don-vi-6", "digest": "ab", "code": "48213907"],
            .signHere(answer, digest: "ab", code: "48213907")
        ),
        (
            "pledge.paper", ["pledge": "cum-a", "unit": "don-vi-6", "name": "Trần Thị B", "reason": "hết pin"],
            .paper(answer, name: "Trần Thị B", reason: "hết pin")
        ),
        ("signatory.set", ["unit": "don-vi-6", "person": "dai-dien-7"], .setSignatory("don-vi-6", "dai-dien-7")),
        ("signatory.code", ["pledge": "cum-a", "unit": "don-vi-6"], .issueCode(answer)),
        ("signature.void", ["pledge": "cum-a", "unit": "don-vi-6", "reason": "nhầm"], .void(answer, reason: "nhầm")),
    ]

    @Test(arguments: good.indices) func `what is written is what is read`(index: Int) throws {
        let (op, arg, command) = Self.good[index]
        #expect(try read(op, arg) == .pledges(command))
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
