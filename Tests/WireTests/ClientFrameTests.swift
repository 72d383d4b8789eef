import Conference
import Fixtures
import StrictJSON
import Testing
import Wire

struct ClientFrameTests {
    @Test func `a page says hello with what it has`() throws {
        let frame = try ClientFrame.read(
            """
            {"t":"hello","conf":"lao-cai-2022","token":"mc.mc-1.x","client":"k3",
             "resume":{"epoch":"E","view":{"name":"staff.1","seq":412},"mine":{"seq":397}}}
            """)
        let resume = Hello.Resume(epoch: "E", view: .init(name: "staff.1", seq: 412), mine: .init(seq: 397))
        #expect(frame == .hello(Hello(conf: "lao-cai-2022", token: "mc.mc-1.x", client: "k3", resume: resume)))
    }

    @Test func `a newer page's hello is understood as far as we know it`() throws {
        let frame = try ClientFrame.read(
            #"{"t":"hello","conf":"c","token":"","client":"k","theme":"dark","resume":{"epoch":"E","view":null,"colour":1}}"#)
        #expect(frame == .hello(Hello(conf: "c", token: "", client: "k", resume: .init(epoch: "E"))))
        #expect(
            try ClientFrame.read(#"{"t":"hello","conf":"c","token":"x","client":"k","resume":null}"#)
                == .hello(Hello(conf: "c", token: "x", client: "k")))
    }

    @Test(
        arguments: [
            (#"{"t":"hello"}"#, "conf", .missing), (#"{"t":"hello","conf":"Lào Cai","token":"x","client":"k"}"#, "conf", .badCharacters),
            (#"{"t":"hello","conf":"c","client":"k"}"#, "token", .missing),
            (#"{"t":"hello","conf":"c","token":7,"client":"k"}"#, "token", .wrongType),
            (#"{"t":"hello","conf":"c","token":"x","client":""}"#, "client", .badValue),
            (#"{"t":"hello","conf":"c","token":"x","client":"k","resume":{}}"#, "resume.epoch", .missing),
            (
                #"{"t":"hello","conf":"c","token":"x","client":"k","resume":{"epoch":"E","mine":{"seq":-1}}}"#, "resume.mine.seq",
                .outOfRange
            ),
            (
                #"{"t":"hello","conf":"c","token":"x","client":"k","resume":{"epoch":"E","view":{"name":"v","seq":1.5}}}"#,
                "resume.view.seq", .wrongType
            ),
        ] as [(String, String, BadField.Reason)])
    func `a hello that cannot be read is closed as such`(written: String, path: String, reason: BadField.Reason) {
        #expect(throws: FrameFault(.close(.hello), .field(BadField(path, reason)))) { try ClientFrame.read(written) }
    }

    @Test func `a token longer than any token is not even looked at`() {
        let written = #"{"t":"hello","conf":"c","token":""# + String(repeating: "x", count: 129) + #"","client":"k"}"#
        #expect(throws: FrameFault(.close(.hello), .field(BadField("token", .tooLong)))) { try ClientFrame.read(written) }
    }

    @Test func `a hello does not show its token in a log`() throws {
        let frame = try ClientFrame.read(#"{"t":"hello","conf":"lao-cai-2022","token":"mc.mc-1.hush","client":"k3"}"#)
        var logged = "\(frame) \(String(reflecting: frame))"
        dump(frame, to: &logged)
        #expect(logged.contains("lao-cai-2022"))
        #expect(!logged.contains("hush"))
    }

    @Test func `clocks, pongs and resync are read and the frames of newer pages ignored`() throws {
        #expect(try ClientFrame.read(#"{"t":"time","c0":1642401005123}"#) == .time(c0: 1_642_401_005_123))
        #expect(try ClientFrame.read(#"{"t":"pong","now":1642401005123,"lag":3}"#) == .pong(now: 1_642_401_005_123))
        #expect(try ClientFrame.read(#"{"t":"resync"}"#) == .resync)
        #expect(try ClientFrame.read(#"{"t":"wave","to":"all"}"#) == .unknown(t: "wave"))
    }

    @Test(arguments: [
        "", "hello", "[]", "7", "{}", #"{"t":7}"#, #"{"t":null}"#, #"{"t":"time"}"#, #"{"t":"time","c0":"now"}"#, #"{"t":"pong"}"#,
        #"{"t":"resync","t":"cmd"}"#,
        #"{"t":"resync","a":{"b":1,"b":1}}"#, #"{"t":"cmd","op":"agenda.advance"}"#, #"{"t":"cmd","id":7,"op":"x"}"#,
        #"{"t":"cmd","id":"","op":"x"}"#,
        #"{"t":"cmd","id":"0190-đ","op":"x"}"#,
        #"{"t":"cmd","id":"6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3","id":"00000000-0000-4000-8000-000000000000","op":"x"}"#,
    ])
    func `a peer that does not speak the protocol is closed and not asked back`(written: String) throws {
        let fault = try #require(throws: FrameFault.self) { try ClientFrame.read(written) }
        #expect(fault.consequence == .close(.badFrame))
        #expect(!CloseCode.badFrame.comesBack)
    }

    @Test func `a message above the limit is closed as too big whatever it holds`() throws {
        let largest = #"{"t":"wave","x":""# + String(repeating: "a", count: WireLimits.messageBytes - 19) + "\"}"
        #expect(largest.utf8.count == WireLimits.messageBytes)
        #expect(try ClientFrame.read(largest) == .unknown(t: "wave"))
        #expect(throws: FrameFault(.close(.messageTooBig), .tooLarge)) { try ClientFrame.read(largest + " ") }
    }

    @Test func `the reason of a close fits its frame and is plain ASCII`() {
        let faults = [
            FrameFault(.close(.badFrame), .field(BadField("điểm cầu." + String(repeating: "x", count: 400), .unknown))),
            FrameFault(.close(.badFrame), .notJSON(JSONFault(.numberOutOfRange, at: 16_383))),
            FrameFault(.close(.messageTooBig), .tooLarge),
        ]
        for fault in faults {
            #expect(fault.closeReason.utf8.count <= WireLimits.closeReasonBytes)
            #expect(fault.closeReason.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
        #expect(faults[1].closeReason == "frame.not-json number-out-of-range at 16383")
    }

    @Test func `no bytes stop the reader, and what it takes it takes alike twice`() {
        let frames = [
            #"{"t":"hello","conf":"c","token":"a.b","client":"k","resume":{"epoch":"E","view":{"name":"s.1","seq":4},"mine":{"seq":3}}}"#,
            #"{"t":"cmd","id":"6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3","op":"x","arg":{"a":"Mời \ud83d\ude00"},"if":{"b":4}}"#,
            #"{"t":"time","c0":-12.5e+3}"#, #"{"t":"pong","now":1642401005123}"#, #"{"t":"resync"}"#, "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
        ].map { Array($0.utf8) }
        var seeded = Seeded(17_01_2022)
        var refused = 0
        for round in 0..<20_000 {
            let bytes = seeded.mutated(frame: frames[round % frames.count])
            let first = Result { () throws(FrameFault) in try ClientFrame.read(bytes) }
            #expect(first == Result { () throws(FrameFault) in try ClientFrame.read(bytes) })
            _ = try? CommandFrame.read(body: bytes)
            guard case .failure(let fault) = first else { continue }
            refused += 1
            #expect(throws: Never.self) { try JSONReader.read(fault.result.encode()) }
            #expect(fault.closeReason.utf8.count <= WireLimits.closeReasonBytes)
        }
        #expect((1_000..<20_000).contains(refused))
    }
}
