import Conference
import StrictJSON
import Testing
import Wire

struct CommandFrameTests {
    private static let id = "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3"

    private func read(_ fields: String) throws -> CommandFrame {
        let frame = try ClientFrame.read(#"{"t":"cmd","id":"\#(Self.id)","op":"agenda.advance"\#(fields)}"#)
        guard case .command(let command) = frame else { throw FrameFault(.close(.badFrame), .tooLarge) }
        return command
    }

    @Test func `the MC's step names what it saw`() throws {
        let command = try read(#","arg":{"from":"i7"},"if":{"agenda":431,"agenda/i7":12},"epoch":"E2""#)
        let conditions = [CommandFrame.Condition("agenda", 431), CommandFrame.Condition("agenda/i7", 12)]
        #expect(command == CommandFrame(id: Self.id, op: "agenda.advance", arg: ["from": "i7"], conditions: conditions, epoch: "E2"))
    }

    @Test func `a command without argument and conditions has empty ones`() throws {
        #expect(try read("") == CommandFrame(id: Self.id, op: "agenda.advance"))
        #expect(try read("").arg == [:])
    }

    @Test func `an id in capitals is the same command and is answered in its own spelling`() throws {
        let command = try CommandFrame.read(body: Array(#"{"id":"\#(Self.id.uppercased())","op":"desk.take"}"#.utf8))
        #expect(command.id == Self.id)
        #expect(command.idAsSent == Self.id.uppercased())
    }

    @Test func `the body of a POST is the same object with or without its kind`() throws {
        let with = try CommandFrame.read(body: Array(#"{"t":"cmd","id":"\#(Self.id)","op":"desk.take","arg":{}}"#.utf8))
        let without = try CommandFrame.read(body: Array(#"{"id":"\#(Self.id)","op":"desk.take","arg":{}}"#.utf8))
        #expect(with == without)
        let fault = try #require(throws: FrameFault.self) {
            try CommandFrame.read(body: Array(#"{"t":"hello","id":"\#(Self.id)","op":"desk.take"}"#.utf8))
        }
        #expect(fault == FrameFault(.answer(id: Self.id), .field(BadField("t", .badValue))))
    }

    @Test(
        arguments: [
            (#","colour":1"#, "colour", .unknown), (#","op":"desk.take""#, "op", .duplicate), (#","arg":[]"#, "arg", .wrongType),
            (#","arg":null"#, "arg", .wrongType), (#","arg":{"item":{"title":1,"title":2}}"#, "arg.item.title", .duplicate),
            (#","arg":{"to":1,"t\u006f":2}"#, "arg.to", .duplicate), (#","arg":{"who":[{},{"a":1,"a":1}]}"#, "arg.who.1.a", .duplicate),
            (#","if":{"agenda":1,"agenda":2}"#, "if.agenda", .duplicate), (#","if":{"agenda":"1"}"#, "if.agenda", .wrongType),
            (#","if":{"agenda":-1}"#, "if.agenda", .outOfRange), (#","if":{"agenda":9007199254740992}"#, "if.agenda", .outOfRange),
            (#","if":7"#, "if", .wrongType), (#","epoch":2"#, "epoch", .wrongType), (#","epoch":"""#, "epoch", .badValue),
        ] as [(String, String, BadField.Reason)])
    func `a command that cannot be read is answered to its id`(fields: String, path: String, reason: BadField.Reason) throws {
        let fault = try #require(throws: FrameFault.self) { try read(fields) }
        #expect(fault == FrameFault(.answer(id: Self.id), .field(BadField(path, reason))))
        #expect(
            text(fault.result.encode())
                == #"{"t":"res","id":"\#(Self.id)","ok":false,"err":"bad_request","#
                + #""reason":"field.\#(reason.rawValue)","args":{"field":"\#(path)"},"retry":"no"}"#
        )
    }

    @Test(arguments: [
        "7", "6f2c1d4e8a304b579c1e2d7f80a4b6c3", "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6cg", "{6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3}",
        "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c", "6f2c1d4-e8a30-4b57-9c1e-2d7f80a4b6c3",
    ])
    func `an id that is no UUID is refused to whoever sent it`(id: String) throws {
        let fault = try #require(throws: FrameFault.self) { try ClientFrame.read(#"{"t":"cmd","id":"\#(id)","op":"desk.take"}"#) }
        #expect(fault == FrameFault(.answer(id: id), .field(BadField("id", .badValue))))
    }

    @Test func `more conditions than any step needs are refused`() throws {
        func conditions(_ count: Int) -> String {
            ",\"if\":{" + (0..<count).map { "\"agenda/i\($0)\":1" }.joined(separator: ",") + "}"
        }
        #expect(try read(conditions(WireLimits.conditions)).conditions.count == WireLimits.conditions)
        #expect(throws: FrameFault(.answer(id: Self.id), .field(BadField("if", .tooLong)))) {
            try read(conditions(WireLimits.conditions + 1))
        }
    }

    @Test func `a key of three thousand letters is not thrown back whole`() throws {
        let key = String(repeating: "k", count: 3_000)
        let fault = try #require(throws: FrameFault.self) { try read(",\"\(key)\":1") }
        #expect(fault.result.encode().count < 300)
    }

    @Test func `a POST without a readable id is answered without one`() throws {
        let fault = try #require(throws: FrameFault.self) { try CommandFrame.read(body: Array("{\"op\"".utf8)) }
        #expect(
            text(fault.result.encode())
                == #"{"t":"res","ok":false,"err":"bad_request","reason":"frame.not-json","#
                + #""args":{"why":"unexpected-end","at":5},"retry":"no"}"#
        )
        let large = try #require(throws: FrameFault.self) { try CommandFrame.read(body: [UInt8](repeating: 0x20, count: 16_385)) }
        #expect(
            text(large.result.encode())
                == #"{"t":"res","ok":false,"err":"too_large","reason":"frame.too-large","args":{"bytes":16384},"retry":"no"}"#)
    }
}
