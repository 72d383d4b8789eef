import Testing
import WebSocketServer

/// What holds libwebsockets 4.1.6 to its undocumented pass-through: frames that were made once and written raw.
@Suite(.serialized) struct FanOutTests {
    @Test(arguments: [1, 125, 126, 65_535, 65_536]) func `one frame reaches two hundred screens byte for byte`(length: Int) throws {
        let server = try TestServer()
        defer { server.stop() }
        let readers = try (0..<(length > 1_000 ? 20 : 200)).map { _ in try server.join() }
        let text = (0..<length).map { UInt8(32 + $0 % 90) }
        let ids = readers.map(\.1)
        let frame = Frame(text: text)
        let count = try server.onServiceThread { server in
            server.send(frame, to: ids)
            return frame.count
        }
        let first = try readers[0].0.frame()
        #expect(first.opcode == 1)
        #expect(first.payload == text)
        #expect(first.raw.count == count)
        for (client, _) in readers.dropFirst() { #expect(try client.frame() == first) }
    }

    @Test func `messages that are written together arrive as messages, in their order`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        let texts = ["xin mời vào", "", String(repeating: "Kính thưa các đồng chí. ", count: 4_000), "hết"]
        try server.onServiceThread { $0.send(Frame(texts: texts.map { Array($0.utf8) }), to: [id]) }
        for text in texts { #expect(try client.frame().text == text) }
    }

    @Test func `frames of 100 KB that go out in parts arrive whole and in order, with small ones between them`() throws {
        let server = try TestServer { $0.limits.behindBytes = 16_000_000 }
        defer { server.stop() }
        let (client, id) = try server.join(receiveBuffer: 4_096)
        let frames = (0..<60).flatMap { number in
            [Frame(text: [UInt8](repeating: UInt8(48 + number), count: 100_000)), Frame(text: Array("sau \(number)".utf8))]
        }
        let wasBehind = try server.onServiceThread { server in
            for frame in frames { server.send(frame, to: [id]) }
            return server.isBehind(id)
        }
        #expect(wasBehind)
        for number in 0..<60 {
            #expect(try client.frame().payload == [UInt8](repeating: UInt8(48 + number), count: 100_000))
            #expect(try client.frame().text == "sau \(number)")
        }
        try server.waitFor { if case .backpressureEnded(id) = $0 { true } else { nil } }
        try client.send(RawClient.frame(Array("hoi".utf8), opcode: 9))
        #expect(try client.frame().opcode == 10)
    }

    @Test func `a reader that pings while it is behind gets its pong between frames, never within one`() throws {
        let server = try TestServer { $0.limits.behindBytes = 16_000_000 }
        defer { server.stop() }
        let (client, id) = try server.join(receiveBuffer: 4_096)
        let frame = Frame(text: [UInt8](repeating: 65, count: 200_000))
        _ = try server.onServiceThread { server in
            for _ in 0..<30 { server.send(frame, to: [id]) }
            return true
        }
        try client.send(RawClient.frame(Array("hoi".utf8), opcode: 9))
        var pongs = 0
        var texts = 0
        while texts < 30 || pongs < 1 {
            let came = try client.frame()
            if came.opcode == 10 {
                pongs += 1
                #expect(came.text == "hoi")
            } else {
                texts += 1
                #expect(came.payload.count == 200_000 && came.payload.allSatisfy { $0 == 65 })
            }
        }
    }
}
