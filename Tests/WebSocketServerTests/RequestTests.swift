import Foundation
import Testing
import WebSocketServer

@Suite(.serialized) struct RequestTests {
    @Test func `the service answers what no file does, many times on one connection`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        #expect(try client.request("GET", "/api/v1/lao-cai-2022/state?a=1&b=hai").text == "GET /api/v1/lao-cai-2022/state a=1&b=hai \n")
        #expect(try client.request("POST", "/api/v1/lao-cai-2022/commands", body: #"{"t":"cmd"}"#).text.hasSuffix("- {\"t\":\"cmd\"}\n"))
        #expect(try client.request("HEAD", "/healthz").body.isEmpty)
        #expect(try client.request("GET", "/healthz").status == 200)
    }

    @Test func `a request brings the headers that the house reads`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let sent = [
            "Authorization: Bearer abc", "Content-Type: application/json", "Accept: application/json", "Origin: https://laocai.example",
        ]
        _ = try RawClient(port: server.port).request("POST", "/api", headers: sent, body: "{}")
        let request = try #require(server.requests.first)
        #expect(request.authorization == "Bearer abc")
        #expect(request.contentType == "application/json")
        #expect(request.accept == "application/json")
        #expect(request.origin == "https://laocai.example")
        #expect(request.host == "127.0.0.1:\(server.port)")
        #expect(request.peer.address == "127.0.0.1")
    }

    @Test func `a body of 16 KiB in small pieces is whole, and one byte more is too much`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let body = String(repeating: "Văn Bàn ", count: 1_490).prefix(16_384 - 2_980)
        let client = try RawClient(port: server.port)
        try client.send("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: 1_000) { try client.send(Array(bytes[start..<min(start + 1_000, bytes.count)])) }
        #expect(try client.response().text.contains(body))
        let refused = try client.request("POST", "/api", body: String(repeating: "x", count: 16_385))
        #expect(refused.status == 413)
        #expect(client.isHungUp())
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: noi-khac.example\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: identity\r\n\r\n", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: -2\r\n\r\nab", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: +2\r\n\r\nab", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\nab", 400),
        ("POST /api HTTP/1.1\r\nHost: localhost\r\n\r\n", 411),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab", 400),
        ("DELETE /api HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("PUT /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab", 405),
    ]) func `a request that could be read in two ways is refused and the connection closed`(request: String, status: Int) throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        try client.send(request)
        #expect(try client.response().status == status)
        #expect(client.isHungUp())
        #expect(server.requests.isEmpty)
    }

    @Test func `an answer may come later, and whoever hung up meanwhile harms nobody`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        try client.send("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try server.answerKept("Si Ma Cai")
        #expect(try client.response().text == "Si Ma Cai\n")
        #expect(try client.request("GET", "/healthz").status == 200)

        let second = try TestServer()
        defer { second.stop() }
        do {
            let impatient = try RawClient(port: second.port)
            try impatient.send("POST /later HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab")
            try second.answerKept("có ai không")
        }
        #expect(try RawClient(port: second.port).request("GET", "/healthz").status == 200)
    }

    @Test func `GET requests sent at once are answered in their order`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let asks = (1...5).map { "GET /api/\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }
        try client.send(asks.joined())
        for number in 1...5 { #expect(try client.response().text == "GET /api/\(number) - \n") }
    }

    @Test func `a POST that is followed too early is answered, and the next is answered or the connection closed`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let posts = (1...2).map { "POST /api/\($0) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n\($0)" }
        try client.send(posts.joined())
        #expect(try client.response().text == "POST /api/1 - 1\n")
        do {
            #expect(try client.response().text == "POST /api/2 - 2\n")
        } catch let failure as RawClient.Failure {
            #expect(failure.description == "hung up")
        }
    }

    @Test func `many POSTs, each sent as soon as the last was answered, are all answered on one connection`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        for number in 1...500 { #expect(try client.request("POST", "/api", body: "\(number)").text == "POST /api - \(number)\n") }
    }

    @Test func `who does not finish its headers in time is hung up on`() throws {
        let server = try TestServer { $0.limits.headerSeconds = 1 }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        try client.send("GET / HTTP/1.1\r\nHost: loc")
        #expect(client.isHungUp())
    }

    @Test func `arrivals beyond the cap are turned away, and there is room again when one leaves`() throws {
        let server = try TestServer { $0.limits.sockets = 2 }
        defer { server.stop() }
        let (first, id) = try server.join()
        let (second, _) = try server.join()
        let third = try RawClient(port: server.port)
        try? third.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(third.isHungUp())
        #expect(try server.onServiceThread { $0.connectionCount } == 2)
        try first.send(RawClient.frame([0x03, 0xe8], opcode: 8))
        try server.waitFor { if case .closed(id) = $0 { true } else { nil } }
        #expect(first.isHungUp())
        #expect(try RawClient(port: server.port).request("GET", "/healthz").status == 200)
        try second.say("Bắc Hà")
        #expect(try second.frame().text == "Bắc Hà")
    }

    @Test func `when every socket is taken the oldest that only asks for pages yields to one more`() throws {
        let server = try TestServer { $0.limits.sockets = 3 }
        defer { server.stop() }
        let (joined, _) = try server.join()
        let pages = try (0..<2).map { _ in try RawClient(port: server.port) }
        for page in pages { #expect(try page.request("GET", "/healthz").status == 200) }
        #expect(try RawClient(port: server.port).request("GET", "/healthz").status == 200)
        #expect(pages[0].isHungUp())
        #expect(try pages[1].request("GET", "/healthz").status == 200)
        try joined.say("Văn Bàn")
        #expect(try joined.frame().text == "Văn Bàn")
    }

    @Test func `long headers are read up to the limit`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let answer = try RawClient(port: server.port).request(
            "GET", "/healthz", headers: ["Authorization: \(String(repeating: "k", count: 9_000))"])
        #expect(answer.status == 200)
        #expect(server.requests.first?.authorization?.utf8.count == 9_000)
    }
}
