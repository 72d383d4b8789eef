import Testing
import WebSocketServer

@Suite(.serialized) struct MessageTests {
    @Test func `what Si Ma Cai says comes back as said`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, _) = try server.join()
        try client.say("Điểm cầu Si Ma Cai xin nghe")
        #expect(try client.frame().text == "Điểm cầu Si Ma Cai xin nghe")
    }

    @Test func `fragments are one message, with a ping between them and every byte sent alone`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, _) = try server.join()
        let said = Array("Bảo Thắng đã sẵn sàng".utf8)
        let wire =
            RawClient.frame(Array(said[..<3]), opcode: 1, isLast: false) + RawClient.frame(Array("con-song".utf8), opcode: 9)
            + RawClient.frame([], opcode: 0, isLast: false) + RawClient.frame(Array(said[3...]), opcode: 0, isLast: false)
            + RawClient.frame([], opcode: 0)
        for byte in wire { try client.send([byte]) }
        let answers = [try client.frame(), try client.frame()]
        #expect(answers.contains { $0.opcode == 10 && $0.text == "con-song" })
        #expect(answers.contains { $0.opcode == 1 && $0.payload == said })
    }

    @Test(arguments: [0, 1, 125, 126, 1_023, 1_024, 1_025, 2_048, 16_384]) func `a message of any allowed length is whole`(length: Int)
        throws
    {
        let server = try TestServer()
        defer { server.stop() }
        let (client, _) = try server.join()
        let said = (0..<length).map { UInt8(97 + $0 % 26) }
        try client.send(RawClient.frame(said))
        #expect(try client.frame().payload == said)
        try client.say("sau")
        #expect(try client.frame().text == "sau")
    }

    @Test(arguments: [[16_385], [16_000, 385], [60_000]]) func `a message above the limit over all fragments is closed with 1009`(
        parts: [Int]
    ) throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        for (index, part) in parts.enumerated() {
            try client.send(
                RawClient.frame([UInt8](repeating: 120, count: part), opcode: index == 0 ? 1 : 0, isLast: index == parts.count - 1))
        }
        #expect(try client.frame().closeCode == 1009)
        try client.send(RawClient.frame([0x03, 0xf1], opcode: 8))
        #expect(client.isHungUp())
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
        #expect(!server.has { if case .received = $0 { true } else { false } })
    }

    @Test func `binary is closed with 1003`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, _) = try server.join()
        try client.send(RawClient.frame([1, 2, 3], opcode: 2))
        #expect(try client.frame().closeCode == 1003)
    }

    @Test(arguments: [[0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x61, 0xe1, 0xbb]] as [[UInt8]])
    func `text that is no UTF-8 is closed with 1007`(said: [UInt8]) throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, _) = try server.join()
        try client.send(RawClient.frame(said))
        #expect(try client.frame().closeCode == 1007)
    }

    @Test func `who says goodbye is told goodbye once and is gone`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        try client.send(RawClient.frame([0x03, 0xe8], opcode: 8))
        #expect(try client.frame().closeCode == 1000)
        #expect(client.isHungUp())
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
    }

    @Test func `who is closed by the desk hears its code and reason, and its name is nobody's any more`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        _ = try server.onServiceThread { server in
            server.close(id, code: 4504, reason: "liên kết đã bị thu hồi")
            server.send(Frame(text: Array("quá muộn".utf8)), to: [id])
            return true
        }
        let goodbye = try client.frame()
        #expect(goodbye.closeCode == 4504)
        #expect(String(decoding: goodbye.payload.dropFirst(2), as: UTF8.self) == "liên kết đã bị thu hồi")
        try client.send(RawClient.frame(Array(goodbye.payload[..<2]), opcode: 8))
        #expect(client.isHungUp())
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
        let (_, next) = try server.join()
        #expect(next != id)
        #expect(try server.onServiceThread { $0.isBehind(id) })
    }

    @Test func `a peer that breaks the framing is hung up on and the house goes on`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        try client.send([0xff, 0xff, 0x00])
        #expect(try client.frame().closeCode == 1002)
        client.hangUp()
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
        let (other, _) = try server.join()
        try other.say("còn đây")
        #expect(try other.frame().text == "còn đây")
    }
}
