import Testing
import WebSocketServer

@Suite(.serialized) struct HandshakeTests {
    private func answer(
        path: String = "/ws/v1", without left: String? = nil, adding: [String] = [], configure: (inout Configuration) -> Void = { _ in }
    ) throws -> RawClient.Response {
        let server = try TestServer(configure: configure)
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let headers = RawClient.handshakeHeaders.filter { line in left.map { !line.hasPrefix($0) } ?? true } + adding
        return try client.request("GET", path, headers: headers)
    }

    @Test func `a proper handshake is answered with the one subprotocol and no extension`() throws {
        let answer = try answer(adding: ["Sec-WebSocket-Extensions: permessage-deflate"])
        #expect(answer.status == 101)
        #expect(answer.headers["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        #expect(answer.headers["sec-websocket-protocol"] == "diemcau.v1.json")
        #expect(answer.headers["sec-websocket-extensions"] == nil)
    }

    @Test func `a page of a foreign origin is refused before the upgrade`() throws {
        let answer = try answer(adding: ["Origin: https://noi-khac.example"]) { $0.allowedOrigins = ["https://laocai.example"] }
        #expect(answer.status == 403)
    }

    @Test func `a page of an allowed origin joins, and its address and origin are known`() throws {
        let server = try TestServer {
            $0.allowedOrigins = ["https://laocai.example"]
            $0.trustedProxies = ["127.0.0.1"]
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let more = ["Origin: https://laocai.example", "X-Forwarded-For: 198.51.100.7, 203.0.113.9"]
        #expect(try client.request("GET", "/ws/v1", headers: RawClient.handshakeHeaders + more).status == 101)
        let peer = try server.waitFor { if case .opened(_, let peer) = $0 { peer } else { nil } }
        #expect(peer.origin == "https://laocai.example")
        #expect(peer.host == "127.0.0.1:\(server.port)")
        #expect(peer.address == "203.0.113.9")
    }

    @Test func `a forwarded address counts only from a trusted proxy`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        _ = try client.request("GET", "/ws/v1", headers: RawClient.handshakeHeaders + ["X-Forwarded-For: 198.51.100.7"])
        let peer = try server.waitFor { if case .opened(_, let peer) = $0 { peer } else { nil } }
        #expect(peer.address == "127.0.0.1")
    }

    @Test(arguments: [[String](), ["Sec-WebSocket-Protocol: khac.v9"], ["Sec-WebSocket-Protocol: khac.v9, diemcau.v1.json"]])
    func `a handshake without exactly the subprotocol is refused`(offered: [String]) throws {
        #expect(try answer(without: "Sec-WebSocket-Protocol", adding: offered).status == 400)
    }

    @Test func `only the one path upgrades`() throws {
        #expect(try answer(path: "/app.js").status == 404)
    }

    @Test func `another WebSocket version is told which one is spoken`() throws {
        let answer = try answer(without: "Sec-WebSocket-Version", adding: ["Sec-WebSocket-Version: 8"])
        #expect(answer.status == 426)
        #expect(answer.headers["sec-websocket-version"] == "13")
    }

    @Test(arguments: ["h2c", "diemcau"]) func `an upgrade to anything else is refused`(token: String) throws {
        #expect([400, 403].contains(try answer(without: "Upgrade", adding: ["Upgrade: \(token)"]).status))
    }

    @Test func `a house that is not called by its name does not open`() throws {
        #expect(try answer(configure: { $0.allowedHosts = ["hoinghi.laocai.example"] }).status == 400)
    }
}
