import Foundation
import Testing
import WebSocketServer

@Suite(.serialized) struct LifeTests {
    @Test func `work from many threads is done on the one that owns the sockets, all of it`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let (client, id) = try server.join()
        let owner = try server.onServiceThread { _ in pthread_self() }
        let done = Tally()
        let threads = (0..<8).map { _ in
            Thread {
                for _ in 0..<500 { server.perform { done.add(pthread_equal(owner, pthread_self()) != 0) } }
            }
        }
        threads.forEach { $0.start() }
        #expect(done.wait(for: 4_000))
        #expect(done.strangers == 0)
        _ = try server.onServiceThread { server in
            server.send(Frame(text: Array("xong".utf8)), to: [id])
            return true
        }
        #expect(try client.frame().text == "xong")
    }

    @Test func `stopping says 1001 to everybody, after what was sent before, and then it is over`() throws {
        let server = try TestServer()
        let (client, id) = try server.join()
        _ = try server.onServiceThread { server in
            server.send(Frame(text: Array("câu cuối".utf8)), to: [id])
            server.stop()
            return true
        }
        #expect(try client.frame().text == "câu cuối")
        #expect(try client.frame().closeCode == 1001)
        try client.send(RawClient.frame([0x03, 0xe9], opcode: 8))
        server.stop()
        let order = try server.waitFor { if case .stopped = $0 { true } else { nil } }
        #expect(order)
        #expect(server.has { if case .closed(id) = $0 { true } else { false } })
        #expect(client.isHungUp())
        server.perform { Issue.record("nothing may run after the end") }
        #expect(throws: (any Error).self) { try RawClient(port: server.port) }
    }

    @Test func `a peer that never answers the goodbye does not keep the server`() throws {
        let server = try TestServer { $0.limits.closingSeconds = 0.2 }
        let (client, id) = try server.join()
        server.stop()
        try server.waitFor { if case .stopped = $0 { true } else { nil } }
        #expect(server.has { if case .closed(id) = $0 { true } else { false } })
        #expect(try client.frame().closeCode == 1001)
        #expect(throws: (any Error).self, "nothing follows a goodbye") { try client.frame() }
    }

    @Test func `a port that is taken is named together with what to do`() throws {
        let server = try TestServer()
        defer { server.stop() }
        let port = server.port
        let fault = #expect(throws: StartFault.self) { try TestServer { $0.port = port } }
        #expect(fault?.kind == .portInUse)
        #expect(fault?.description.contains("Port \(port)") == true)
        #expect(fault?.description.contains("--listen") == true)
    }

    @Test func `an address that is not ours and one that nobody knows are told apart`() throws {
        #expect(#expect(throws: StartFault.self) { try TestServer { $0.host = "192.0.2.1" } }?.kind == .addressNotOurs)
        #expect(#expect(throws: StartFault.self) { try TestServer { $0.host = "không phải địa chỉ" } }?.kind == .addressUnknown)
    }

    @Test func `TLS files that cannot be read or are none keep the server from starting`() throws {
        let missing = #expect(throws: StartFault.self) {
            try TestServer { $0.tls = .init(certificate: "/nonexistent/cert.pem", key: "/nonexistent/key.pem") }
        }
        #expect(missing?.kind == .tls)
        #expect(missing?.description.contains("/nonexistent/cert.pem") == true)
        let pages = try Pages()
        let wrong = pages.root.appendingPathComponent("app.js").path
        #expect(#expect(throws: StartFault.self) { try TestServer { $0.tls = .init(certificate: wrong, key: wrong) } }?.kind == .tls)
    }

    @Test func `a server that never ran lets go of its port`() throws {
        var configuration = Configuration()
        var first: SocketServer? = try SocketServer(configuration: configuration, files: FileManifest(), service: SilentService())
        configuration.port = try #require(first?.port)
        first = nil
        let second = try SocketServer(configuration: configuration, files: FileManifest(), service: SilentService())
        #expect(second.port == configuration.port)
    }

    private final class Tally: @unchecked Sendable {
        private let news = NSCondition()
        private var count = 0
        private(set) var strangers = 0

        func add(_ isAtHome: Bool) {
            news.lock()
            count += 1
            if !isAtHome { strangers += 1 }
            news.broadcast()
            news.unlock()
        }

        func wait(for expected: Int) -> Bool {
            news.lock()
            defer { news.unlock() }
            let deadline = Date(timeIntervalSinceNow: 10)
            while count < expected { guard news.wait(until: deadline) else { return false } }
            return true
        }
    }
}
